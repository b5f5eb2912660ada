/**
 * What the line being typed can go on with, known without waiting for anybody. Knows no
 * terminal.
 */
@NullMarked
package dev.chatrooms.shell.completion;

import org.jspecify.annotations.NullMarked;
