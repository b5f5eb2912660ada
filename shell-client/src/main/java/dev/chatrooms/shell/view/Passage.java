package dev.chatrooms.shell.view;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;

/**
 * Who came into a room and who left it at about the same time.
 *
 * @param arrived who came in, in this order
 * @param left who left, in this order
 * @param members how many people are there after it
 * @param when the last of them passed the door
 */
public record Passage(List<AccountName> arrived, List<AccountName> left, int members, Instant when) {

	public Passage {
		arrived = List.copyOf(arrived);
		left = List.copyOf(left);
	}

}
