/**
 * Other people: who is there or away, what is said to one of them or to all, and whom one
 * does not hear. Also two ways in for people: the menu, and the operator's line.
 */
@NullMarked
package dev.chatrooms.shell.people;

import org.jspecify.annotations.NullMarked;
