/**
 * What operators can do, as one registry of commands, whoever types them and wherever:
 * knows accounts, people and rooms, and nothing of consoles and frames.
 */
@NullMarked
package dev.chatrooms.server.operator;

import org.jspecify.annotations.NullMarked;
