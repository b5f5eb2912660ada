/**
 * Where the server keeps its files, and the database in them.
 */
@NullMarked
package dev.chatrooms.server.storage;

import org.jspecify.annotations.NullMarked;
