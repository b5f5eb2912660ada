/**
 * What crosses the wire: the table of frames, their payloads and the codec. Knows nothing
 * of sockets. {@link dev.chatrooms.protocol.FrameType} is the place to start.
 */
@NullMarked
package dev.chatrooms.protocol;

import org.jspecify.annotations.NullMarked;
