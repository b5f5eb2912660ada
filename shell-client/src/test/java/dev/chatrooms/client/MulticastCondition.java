package dev.chatrooms.client;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sends one datagram on the loopback interface and listens for it, once for all tests.
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
		try (TestGroup mouth = new TestGroup(0); MulticastSocket ear = new MulticastSocket(mouth.address().getPort())) {
			ear.joinGroup(new InetSocketAddress(mouth.address().getAddress(), 0),
					NetworkInterface.getByInetAddress(TestGroup.LOOPBACK));
			ear.setSoTimeout(PATIENCE_MILLIS);
			mouth.send(new byte[1]);
			ear.receive(new DatagramPacket(new byte[1], 1));
			return ConditionEvaluationResult.enabled("This host hears its own multicast.");
		}
		catch (IOException ex) {
			return ConditionEvaluationResult.disabled("This host does not hear its own multicast: " + ex.getMessage());
		}
	}

}
