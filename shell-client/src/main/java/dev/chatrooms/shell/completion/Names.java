package dev.chatrooms.shell.completion;

import java.util.List;

/**
 * What rooms and people are called that may be meant, the likeliest first.
 */
interface Names {

	List<String> rooms();

	List<String> people();

}
