package dev.chatrooms.protocol;

/**
 * A frame whose payload has not been looked at.
 *
 * @param code the four letters
 * @param payload the bytes of the JSON value; not copied, nobody changes them
 */
public record RawFrame(String code, byte[] payload) {

}
