package dev.chatrooms.protocol;

/**
 * Anything that is the payload of a frame. Each is a record with a row in
 * {@link FrameType}; its components are the keys of the JSON object.
 */
public sealed interface Payload permits LobbyRequest, RoomRequest, RoomEvent, LobbyNotice, Reply, LargeEvent {

}
