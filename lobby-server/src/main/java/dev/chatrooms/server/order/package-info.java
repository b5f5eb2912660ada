/**
 * Keeping order: to whom rooms belong, what people are in them, who is kept out or
 * silenced, and the one place that decides who may do what.
 */
@NullMarked
package dev.chatrooms.server.order;

import org.jspecify.annotations.NullMarked;
