/**
 * The durable record of what people with power did.
 */
@NullMarked
package dev.chatrooms.server.audit;

import org.jspecify.annotations.NullMarked;
