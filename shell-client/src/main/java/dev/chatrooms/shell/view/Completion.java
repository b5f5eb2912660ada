package dev.chatrooms.shell.view;

/**
 * A word that the one being typed can become.
 *
 * @param text the whole word
 * @param ended whether a blank follows, since the word is complete
 */
public record Completion(String text, boolean ended) {

}
