/**
 * Finding out, hop by hop, what works between this client and a room, and what to change
 * where it does not. Makes connections of its own and leaves nothing behind.
 */
@NullMarked
package dev.chatrooms.shell.doctor;

import org.jspecify.annotations.NullMarked;
