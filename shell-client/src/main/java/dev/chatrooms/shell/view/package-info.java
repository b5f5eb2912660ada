/**
 * What the person sees and types: the screen, its one writer, the line readers. Knows no
 * command's meaning.
 */
@NullMarked
package dev.chatrooms.shell.view;

import org.jspecify.annotations.NullMarked;
