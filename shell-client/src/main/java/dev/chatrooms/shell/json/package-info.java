/**
 * What programs read: one record for each kind of line of JSON. Knows no screen and no
 * command.
 */
@NullMarked
package dev.chatrooms.shell.json;

import org.jspecify.annotations.NullMarked;
