/**
 * The server's certificate: the operator's own, or one that is made at the first start.
 * Knows nothing of what is said under it.
 */
@NullMarked
package dev.chatrooms.server.tls;

import org.jspecify.annotations.NullMarked;
