/**
 * Who people are: names, passwords, and who may use which name. Knows nothing of
 * connections and rooms.
 */
@NullMarked
package dev.chatrooms.server.account;

import org.jspecify.annotations.NullMarked;
