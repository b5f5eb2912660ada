package dev.chatrooms.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.StandardSocketOptions;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sends one datagram that stays on this host (TTL 0) and listens for it, once for all
 * tests.
 */
class MulticastCondition implements ExecutionCondition {

	private static final int PATIENCE_MILLIS = 2000;

	private static final class Answer {

		static final ConditionEvaluationResult GIVEN = ask();

	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return Answer.GIVEN;
	}

	private static ConditionEvaluationResult ask() {
		try (MulticastSocket ear = new MulticastSocket(0); DatagramSocket mouth = new DatagramSocket()) {
			InetAddress group = InetAddress.getByName("224.3.29.71");
			ear.joinGroup(new InetSocketAddress(group, 0), null);
			ear.setSoTimeout(PATIENCE_MILLIS);
			mouth.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
			mouth.send(new DatagramPacket(new byte[1], 1, group, ear.getLocalPort()));
			ear.receive(new DatagramPacket(new byte[1], 1));
			return ConditionEvaluationResult.enabled("This host hears its own multicast.");
		}
		catch (IOException ex) {
			return ConditionEvaluationResult.disabled("This host does not hear its own multicast: " + ex.getMessage());
		}
	}

}
