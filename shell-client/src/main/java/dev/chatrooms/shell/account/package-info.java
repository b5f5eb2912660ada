/**
 * Making an account, logging in and out.
 */
@NullMarked
package dev.chatrooms.shell.account;

import org.jspecify.annotations.NullMarked;
