package dev.chatrooms.shell.room;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.RecordingScreen;
import dev.chatrooms.shell.view.Unread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SeatTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final AccountName ADA = new AccountName("ada");

	private final RecordingScreen screen = new RecordingScreen();

	@TempDir
	private Path directory;

	private IgnoredPeople ignored;

	private NotifyLevels levels;

	private Seat seat;

	private final List<Long> told = new ArrayList<>();

	private long sequence;

	@BeforeEach
	void takeSeat() {
		this.ignored = new IgnoredPeople(this.directory.resolve("ignored"));
		this.levels = new NotifyLevels(this.directory.resolve("notify"));
		this.seat = new Seat(TEA, this.screen, this.ignored, this.levels, new DayLine(),
				new Reading(null, this.told::add, Runnable::run));
	}

	private static Welcome welcome(int members) {
		return new Welcome(TEA, ADA, members, 1, 9, "1");
	}

	private Posted chat(String who, String text) {
		return new Posted(new AccountName(who), TEA, text, Instant.EPOCH, 1, ++this.sequence);
	}

	@Test
	void saysInWhoseCompanyOneIs() {
		assertThat(Company.greeting(welcome(1))).startsWith("You are in tea with nobody else yet. Type to talk;");
		assertThat(Company.greeting(welcome(2))).startsWith("You are in tea with 1 other (2 people). ");
		assertThat(Company.greeting(welcome(3))).startsWith("You are in tea with 2 others (3 people). ");
	}

	@Test
	void showsTheLastChatsBelowTheGreeting() {
		this.seat.entered(welcome(1), List.of(chat("bob", "one"), chat("ada", "two")));

		assertThat(this.screen.talk()).hasSize(1);
		assertThat(this.screen.data()).hasSize(2);
		assertThat(this.screen.data().get(1)).endsWith(" ada: two");
	}

	@Test
	void keepsOnlyWhatOthersSayForExpect() {
		this.seat.entered(welcome(1), List.of(chat("bob", "replayed"), chat("Ada", "own")));

		assertThat(this.seat.backlog().find("replayed")).isDone();
		assertThat(this.seat.backlog().find("own")).isNotDone();
	}

	@Test
	void marksAndCountsTheChatsOfARoomInTheBack() {
		this.seat.entered(welcome(1), List.of(chat("bob", "before")));
		this.seat.reading().goBack();

		this.seat.happened(chat("bob", "hello"));
		this.seat.happened(chat("ada", "hello, bob"));

		assertThat(this.screen.data().subList(1, 3)).extracting(line -> line.substring("00:00:00 ".length()))
			.containsExactly("[tea] bob: hello", "[tea] ada: hello, bob");
		assertThat(this.seat.reading().unread()).isEqualTo(new Unread(1, 0));
	}

	@Test
	void readsEverythingWhenItComesForward() {
		this.seat.entered(welcome(1), List.of(chat("bob", "before")));
		this.seat.reading().goBack();
		this.seat.happened(chat("bob", "hello"));

		this.seat.reading().comeForward();
		this.seat.happened(chat("bob", "again"));

		assertThat(this.seat.reading().unread()).isEqualTo(Unread.NOTHING);
		assertThat(this.screen.data()).last().asString().endsWith(" bob: again").doesNotContain("[tea]");
	}

	@Test
	void showsNoArrivalInTheBackButKnowsTheCompany() {
		this.seat.entered(welcome(1), List.of());
		this.seat.reading().goBack();

		this.seat.happened(new MemberJoined(new AccountName("bob"), TEA, 2, Instant.EPOCH, 1, 1));

		assertThat(this.screen.data()).isEmpty();
		assertThat(this.seat.reading().unread()).isEqualTo(Unread.NOTHING);
		assertThat(this.seat.company()).isEqualTo("You are in tea with 1 other (2 people).");
	}

	@Test
	void showsInFrontWhatOthersDoAboutTheRoom() {
		this.seat.entered(welcome(2), List.of());

		this.seat.happened(new RoomNotice(ADA, TEA, "changed the topic: tea", Instant.EPOCH, 1, 1));
		assertThat(this.screen.data()).as("who did it was answered").isEmpty();
		this.seat.happened(new RoomNotice(new AccountName("bob"), TEA, "made it public.", Instant.EPOCH, 1, 2));
		this.seat.reading().goBack();
		this.seat.happened(new RoomNotice(new AccountName("bob"), TEA, "made it private.", Instant.EPOCH, 1, 3));

		assertThat(this.screen.data()).singleElement().asString().endsWith("* bob made it public.");
	}

	@Test
	void marksWhatIsSaidAboutARoomInTheBack() {
		this.seat.entered(welcome(1), List.of());
		this.seat.reading().goBack();

		this.seat.interrupted(null);

		assertThat(this.screen.talk()).last().isEqualTo("[tea] The connection to the room was lost; trying again.");
		assertThat(this.seat.isCut()).isTrue();
	}

	@Test
	void neitherShowsNorKeepsWhatIgnoredPeopleSay() {
		this.ignored.add(new AccountName("Eve"));

		this.seat.entered(welcome(1), List.of(chat("eve", "replayed")));
		this.seat.happened(chat("EVE", "live"));
		this.seat.happened(chat("bob", "hello"));

		assertThat(this.screen.data()).singleElement().asString().endsWith(" bob: hello");
		assertThat(this.seat.backlog().find("live")).isNotDone();
	}

	@Test
	void ringsOnceForEachChatWithTheName() {
		this.seat.entered(welcome(1), List.of(chat("bob", "ada was here")));
		assertThat(this.screen.rings()).isZero();

		this.seat.happened(chat("bob", "hello, Ada! Ada?"));
		this.seat.happened(chat("bob", "hello"));
		this.seat.happened(chat("ada", "I am ada"));

		assertThat(this.screen.rings()).isEqualTo(1);
	}

	@Test
	void ringsAndCountsInTheBackAsTheRoomIsSet() {
		this.seat.entered(welcome(1), List.of());
		this.seat.reading().goBack();
		this.seat.happened(chat("bob", "ada?"));
		assertThat(this.seat.reading().unread()).isEqualTo(new Unread(1, 1));

		this.levels.set(TEA, NotifyLevel.OFF);
		this.seat.happened(chat("bob", "ada!"));
		assertThat(this.screen.rings()).isEqualTo(1);
		assertThat(this.seat.reading().unread()).isEqualTo(new Unread(2, 1));

		this.levels.set(TEA, NotifyLevel.ALL);
		this.seat.happened(chat("bob", "hello"));
		this.seat.happened(chat("ada", "hello, bob"));
		assertThat(this.screen.rings()).isEqualTo(2);
		assertThat(this.seat.reading().unread()).isEqualTo(new Unread(3, 1));
	}

	@Test
	void neverRingsForIgnoredPeople() {
		this.ignored.add(new AccountName("eve"));
		this.levels.set(TEA, NotifyLevel.ALL);
		this.seat.entered(welcome(1), List.of());

		this.seat.happened(chat("eve", "ada!"));

		assertThat(this.screen.rings()).isZero();
	}

	@Test
	void ringsOnceForAllThatWasMissedInACut() {
		this.seat.entered(welcome(1), List.of());
		this.seat.interrupted(null);
		this.seat.happened(chat("bob", "ada?"));
		this.seat.happened(chat("bob", "ada!"));
		assertThat(this.screen.rings()).isZero();

		this.seat.resumed(2);
		assertThat(this.screen.rings()).isEqualTo(1);

		this.seat.interrupted(null);
		this.seat.resumed(0);
		assertThat(this.screen.rings()).isEqualTo(1);
	}

	@Test
	void saysWhyTheVisitIsOver() {
		this.seat.lost("The server is stopping.");

		assertThat(this.screen.talk()).containsExactly("The server is stopping.");
		assertThat(this.seat.lost()).hasMessage("The server is stopping.");
	}

	@Test
	void saysThatTheConnectionWasLostIfNobodyKnowsWhy() {
		this.seat.lost(null);

		assertThat(this.screen.talk()).containsExactly("The connection to the room was lost.");
	}

	@Test
	void tellsOfACutAndItsEndOnce() {
		this.seat.entered(welcome(1), List.of());

		this.seat.interrupted(null);
		this.seat.resumed(0);
		this.seat.interrupted("The server is stopping.");
		this.seat.resumed(1);
		this.seat.interrupted(null);
		this.seat.resumed(3);

		assertThat(this.screen.talk().subList(1, 7)).containsExactly(
				"The connection to the room was lost; trying again.", "Connected again.",
				"The server is stopping. The connection to the room was lost; trying again.",
				"Connected again. 1 chat missed.", "The connection to the room was lost; trying again.",
				"Connected again. 3 chats missed.");
		assertThat(this.seat.lost()).isNull();
	}

	@Test
	void showsWhatHasToWaitOnce() {
		CompletableFuture<Void> through = new CompletableFuture<>();
		this.seat.said("quick", through);
		this.seat.said("on its way", new CompletableFuture<>());
		through.complete(null);

		this.seat.interrupted(null);
		this.seat.said("during the cut", new CompletableFuture<>());

		assertThat(this.screen.talk()).containsExactly("The connection to the room was lost; trying again.",
				"(pending) on its way", "(pending) during the cut");
	}

	@Test
	void marksWhereTheNewChatsBeginAndTellsWhatWasSeen() {
		RecordingScreen watched = new RecordingScreen() {

			@Override
			public boolean isWatched() {
				return true;
			}

		};
		Seat again = new Seat(TEA, watched, this.ignored, this.levels, new DayLine(),
				new Reading(2L, this.told::add, Runnable::run));

		again.entered(welcome(2),
				List.of(chat("bob", "old"), chat("bob", "older"), chat("bob", "first"), chat("bob", "second")));

		assertThat(watched.talk()).containsOnlyOnce("--- new ---");
		assertThat(this.told).last().isEqualTo(4L);
	}

	@Test
	void whatAnotherClientHasShownIsNotUnread() {
		this.seat.entered(welcome(2), List.of());
		this.seat.reading().goBack();
		this.seat.happened(chat("bob", "one"));
		this.seat.happened(chat("bob", "two"));

		this.seat.reading().readElsewhere(1);

		assertThat(this.seat.reading().unread()).isEqualTo(new Unread(1, 0));
		assertThat(this.told).isEmpty();
		this.seat.reading().comeForward();
		assertThat(this.told).containsExactly(2L);
	}

}
