package dev.chatrooms.endtoend;

import java.util.List;

/**
 * What a program that has ended left behind.
 */
record Outcome(int exitCode, List<String> stdout, List<String> stderr) {

}
