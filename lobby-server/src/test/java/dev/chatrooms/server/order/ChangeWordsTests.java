package dev.chatrooms.server.order;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.server.room.RoomSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeWordsTests {

	private static final RoomSettings PLAIN = RoomSettings.of(null);

	private static final RoomSettings SPECIAL = new RoomSettings(null, "all about tea", "hash", true, true, 5, true,
			true);

	@Test
	void tellsEachChange() {
		assertThat(ChangeWords.of(PLAIN, SPECIAL)).containsExactly("changed the topic: all about tea",
				"locked the room with a password.", "made the room private.", "made the room permanent.",
				"wants pauses of 5 s between chats.", "lets only moderators talk.");
	}

	@Test
	void tellsThatAllIsAsBefore() {
		assertThat(ChangeWords.of(SPECIAL, PLAIN)).containsExactly("took the topic away.", "took the password away.",
				"made the room public.", "made the room one that is listed only while open.",
				"wants no pauses between chats any more.", "lets everybody talk again.");
	}

	@Test
	void tellsOfAnotherPasswordButNotWhich() {
		RoomSettings other = new RoomSettings(null, "all about tea", "other hash", true, true, 5, true, true);

		assertThat(ChangeWords.of(SPECIAL, other)).containsExactly("changed the password.");
	}

	@Test
	void tellsNothingOfWhatIsAsItWas() {
		assertThat(ChangeWords.of(SPECIAL, SPECIAL.ownedBy(new AccountName("ada")))).isEmpty();
	}

	@Test
	void tellsWhoIsWhat() {
		AccountName bob = new AccountName("bob");

		assertThat(ChangeWords.ofRole(bob, Role.OWNER)).isEqualTo("gave the room to bob.");
		assertThat(ChangeWords.ofRole(bob, Role.MODERATOR)).isEqualTo("made bob a moderator.");
		assertThat(ChangeWords.ofRole(bob, Role.MEMBER)).isEqualTo("made bob a member.");
		assertThat(ChangeWords.ofRole(bob, Role.STRANGER)).isEqualTo("made bob a stranger again.");
	}

}
