/**
 * The seal around a room's datagrams: nobody outside reads them, nobody but the server
 * writes them, none counts twice. Knows the JDK only, and nothing of sockets or of what
 * it carries. {@link dev.chatrooms.seal.DatagramSealer} is the place to start.
 */
@NullMarked
package dev.chatrooms.seal;

import org.jspecify.annotations.NullMarked;
