/**
 * The lobby server: starts the program and nothing else.
 */
@NullMarked
package dev.chatrooms.server;

import org.jspecify.annotations.NullMarked;
