package dev.chatrooms.server.lobby;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.Output;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.server.operator.Operator;
import dev.chatrooms.server.operator.OperatorCommands;
import dev.chatrooms.server.order.Authority;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Carries the commands of operators who are not at the console, and their answers.
 */
@Component
class OperatorDesk {

	private final OperatorCommands commands;

	private final Authority authority;

	OperatorDesk(OperatorCommands commands, Authority authority) {
		this.commands = commands;
		this.authority = authority;
	}

	Reply answer(Operate request, LobbySession session) {
		AccountName asker = session.account()
			.orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.LOGIN_FIRST, null)));
		this.authority.checkServer(asker);
		return fitting(this.commands.run(request.line(), Operator.elsewhere(asker)), request.label());
	}

	/** As many lines as fit in a frame. */
	static Output fitting(String text, @Nullable String label) {
		Output all = new Output(text, null, label);
		List<String> lines = text.lines().toList();
		Output part = all;
		for (int count = lines.size(); FrameCodec.payloadLength(part) > Limits.MAX_PAYLOAD; count = count * 3 / 4) {
			int missing = lines.size() - count * 3 / 4;
			part = new Output(String.join("\n", lines.subList(0, count * 3 / 4)) + "\n(" + missing
					+ ((missing == 1) ? " line does" : " lines do") + " not fit here)", true, label);
		}
		return part;
	}

}
