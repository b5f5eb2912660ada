package dev.chatrooms.shell.room;

import java.util.List;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * The rooms somebody was in.
 *
 * @param rooms all of them
 * @param front the one in front, if one was
 */
public record Whereabouts(List<RoomName> rooms, @Nullable RoomName front) {

}
