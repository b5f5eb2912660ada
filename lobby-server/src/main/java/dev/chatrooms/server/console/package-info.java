/**
 * The operator's prompt on the terminal where the server was started. Nothing needs it:
 * without a terminal the server runs as a service.
 */
@NullMarked
package dev.chatrooms.server.console;

import org.jspecify.annotations.NullMarked;
