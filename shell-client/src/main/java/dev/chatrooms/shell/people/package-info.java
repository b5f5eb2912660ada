/**
 * Other people: who is there, what they say in private, who is away.
 */
@NullMarked
package dev.chatrooms.shell.people;

import org.jspecify.annotations.NullMarked;
