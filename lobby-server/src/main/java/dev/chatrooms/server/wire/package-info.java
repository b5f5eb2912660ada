/**
 * A connection, whatever it carries: endpoints, deadlines and send queues. Knows frames,
 * but not what they mean.
 */
@NullMarked
package dev.chatrooms.server.wire;

import org.jspecify.annotations.NullMarked;
