package dev.chatrooms.shell.load;

import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a run.
 *
 * @param room where it was
 * @param members who were in it
 * @param missing how many could not come
 * @param loginSeconds from the first login to the last
 * @param entrySeconds from then until the last one was in the room
 * @param chats said, the warm-up included
 * @param failed of these, refused or without an acknowledgement
 * @param expected deliveries that there had to be: each chat to each member
 * @param delivered of these, those that came
 * @param lost of these, those that did not
 * @param doubled deliveries beyond that
 * @param outOfOrder deliveries that came after a later one
 * @param ways how they came
 * @param cut members who lost the room
 * @param delivery from due to heard, by all members, without the warm-up
 * @param acknowledgement from due to acknowledged, without the warm-up
 * @param costs what it cost, as far as that was asked for
 */
record LoadReport(String room, int members, int missing, double loginSeconds, double entrySeconds, long chats,
		long failed, long expected, long delivered, long lost, long doubled, long outOfOrder, Ways ways, long cut,
		Latency delivery, Latency acknowledgement, Costs costs) {

	static LoadReport of(String room, Crowd crowd, Score score, Costs costs) {
		int members = crowd.members().size();
		long expected = score.sent.sum() * members;
		long delivered = score.delivered.sum();
		return new LoadReport(room, members, crowd.failures(), crowd.loginTime().toMillis() / 1000.0,
				crowd.entryTime().toMillis() / 1000.0, score.sent.sum(), score.failed.sum(), expected, delivered,
				expected - delivered, score.doubled.sum(), score.outOfOrder.sum(), Ways.of(crowd.members()),
				score.cut.sum(), score.delivery(), score.acknowledgement(), costs);
	}

	/** Whether the server kept its promise to everybody. */
	boolean isFaultless() {
		return this.missing == 0 && this.lost == 0 && this.doubled == 0 && this.outOfOrder == 0;
	}

	/** For people. */
	String text() {
		return String.format(Locale.ROOT, """
				room          %s, %d members, %d chats
				expected      %d
				delivered     %d: %d lost, %d doubled, %d out of order
				came          %s
				failed        %d chats without an acknowledgement, %d members cut off
				delivery      %s
				acknowledged  %s
				logins        %d in %.1f s, in the room %.1f s later, %d failed""", this.room, this.members, this.chats,
				this.expected, this.delivered, this.lost, this.doubled, this.outOfOrder, this.ways, this.failed,
				this.cut, this.delivery, this.acknowledgement, this.members, this.loginSeconds, this.entrySeconds,
				this.missing) + this.costs.text();
	}

	/** For programs: one object on one line. */
	String json() {
		return JsonMapper.builder().build().writeValueAsString(this);
	}

}
