/**
 * Protocol 1, for the original Python client: its lobby dialect, a classic endpoint for
 * each room it enters, and rooms that are only a notice. Nothing imports this package; it
 * can be deleted without touching the rest.
 */
@NullMarked
package dev.chatrooms.server.classic;

import org.jspecify.annotations.NullMarked;
