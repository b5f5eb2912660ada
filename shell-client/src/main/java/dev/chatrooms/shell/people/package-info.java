/**
 * Other people: who is there or away, what is said to one of them or to all, and whom one
 * does not hear; the menu for those who know no commands, and the line for operators.
 */
@NullMarked
package dev.chatrooms.shell.people;

import org.jspecify.annotations.NullMarked;
