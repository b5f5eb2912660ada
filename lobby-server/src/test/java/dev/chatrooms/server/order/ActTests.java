package dev.chatrooms.server.order;

import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what: every act against every role, in both kinds of room.
 */
class ActTests {

	@ParameterizedTest
	@CsvSource({ "ENTER, true, STRANGER", "ENTER, false, MEMBER", "READ, true, STRANGER", "READ, false, MEMBER",
			"INVITE, true, STRANGER", "INVITE, false, MODERATOR", "DESCRIBE, true, MODERATOR",
			"DESCRIBE, false, MODERATOR", "KEEP_ORDER, true, MODERATOR", "KEEP_ORDER, false, MODERATOR",
			"CHANGE, true, OWNER", "CHANGE, false, OWNER", "APPOINT, true, OWNER", "APPOINT, false, OWNER",
			"DELETE, true, OWNER", "DELETE, false, OWNER", "RULE, true, OPERATOR", "RULE, false, OPERATOR" })
	void isForThatRoleAndThoseAbove(Act act, boolean isPublic, Role least) {
		List<Role> permitted = new ArrayList<>();
		for (Role role : Role.values()) {
			if (act.isPermitted(role, isPublic)) {
				permitted.add(role);
			}
		}

		assertThat(permitted).containsExactlyElementsOf(List.of(Role.values()).subList(least.ordinal(), 5));
	}

	@ParameterizedTest
	@EnumSource(Act.class)
	void everyRowIsInTheTestAbove(Act act) {
		assertThat(List.of("ENTER", "READ", "INVITE", "DESCRIBE", "KEEP_ORDER", "CHANGE", "APPOINT", "DELETE", "RULE"))
			.contains(act.name());
	}

	@Test
	void nobodyKeepsOrderAmongEquals() {
		for (Role actor : Role.values()) {
			for (Role target : Role.values()) {
				boolean permitted = Act.KEEP_ORDER.isPermitted(actor, target, true);

				assertThat(permitted).as(actor + " against " + target)
					.isEqualTo(actor.ordinal() >= Role.MODERATOR.ordinal() && actor.ordinal() > target.ordinal());
			}
		}
	}

}
