package dev.chatrooms.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is kept out or silenced, the newest first.
 *
 * @param bans as many as fit
 * @param total how many there are
 * @param label that of the request
 */
public record BanList(List<Ban> bans, int total, @Nullable String label) implements Reply {

}
