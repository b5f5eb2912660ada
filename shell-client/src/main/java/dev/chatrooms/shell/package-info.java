/**
 * The shell client as a program: how it is started, and its modes, at the prompt of the
 * lobby, in a room and in a conversation, with their keys and drafts.
 */
@NullMarked
package dev.chatrooms.shell;

import org.jspecify.annotations.NullMarked;
