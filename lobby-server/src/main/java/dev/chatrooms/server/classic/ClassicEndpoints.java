package dev.chatrooms.server.classic;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import dev.chatrooms.server.delivery.AddressPool;
import dev.chatrooms.server.delivery.GroupAddress;
import dev.chatrooms.server.delivery.MulticastPath;
import dev.chatrooms.server.delivery.MulticastProperties;
import dev.chatrooms.server.delivery.MulticastPublisher;
import dev.chatrooms.server.wire.ConnectionListener;
import dev.chatrooms.server.wire.EndpointSettings;
import dev.chatrooms.server.wire.Endpoints;
import dev.chatrooms.server.wire.FrameReceiver;
import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.PortRange;
import dev.chatrooms.server.wire.ServerEndpoint;
import dev.chatrooms.server.wire.Threads;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.stereotype.Component;

/**
 * Registers the beans of classic endpoints at run time: a TCP endpoint with its flow, and
 * a multicast adapter with its own.
 */
@Component
@EnableConfigurationProperties(ClassicProperties.class)
class ClassicEndpoints implements DisposableBean {

	private static final String GROUP = ".group";

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Threads.named("classic-"));

	private final ClassicProperties properties;

	private final ClassicLogins logins;

	private final Network network;

	private final IntegrationFlowContext flows;

	ClassicEndpoints(ClassicProperties properties, Network network, IntegrationFlowContext flows) {
		this.properties = properties;
		this.logins = new ClassicLogins(properties.loginGrace(), this.thread);
		this.network = network;
		this.flows = flows;
	}

	ClassicProperties properties() {
		return this.properties;
	}

	ClassicLogins logins() {
		return this.logins;
	}

	ScheduledExecutorService thread() {
		return this.thread;
	}

	/**
	 * Opens an endpoint with a multicast group; what is sent to {@code datagrams} goes to
	 * that.
	 */
	ClassicEndpoint open(String flowId, Listener listener, DirectChannel datagrams) throws IOException {
		GroupAddress group = lease();
		try {
			this.flows.registration(
					IntegrationFlow.from(datagrams).handle(new MulticastPublisher(group, this.network.path())).get())
				.id(flowId + GROUP)
				.useFlowIdAsPrefix()
				.register();
			return new ClassicEndpoint(flowId, openSilently(flowId, 0, listener, listener), group);
		}
		catch (IOException | RuntimeException ex) {
			remove(flowId + GROUP);
			this.network.addresses().release(group);
			throw ex;
		}
	}

	/**
	 * Opens an endpoint that never sends a datagram.
	 * @param port to listen on; 0 means any free one
	 * @return its port
	 */
	int openSilently(String flowId, int port, ConnectionListener listener, FrameReceiver receiver) throws IOException {
		ServerEndpoint endpoint = this.network.endpoints()
			.createInClearText(new EndpointSettings(flowId, this.network.listen().address(), PortRange.of(port),
					EndpointSettings.NEVER, listener));
		try {
			this.flows.registration(FrameReceiver.flow(endpoint, receiver))
				.id(flowId)
				.useFlowIdAsPrefix()
				.addBean(flowId + ".endpoint", endpoint)
				.register();
			return endpoint.awaitListening();
		}
		catch (IOException | RuntimeException ex) {
			remove(flowId);
			throw ex;
		}
	}

	/** A multicast address, which is given back when its endpoint is closed. */
	GroupAddress lease() throws IOException {
		return this.network.addresses().lease().orElseThrow(() -> new IOException("no multicast address is left"));
	}

	/** Frees everything that {@link #open} took. */
	void close(ClassicEndpoint endpoint) {
		remove(endpoint.flowId());
		// The last words of the room may still be on their way to the group.
		this.thread.execute(() -> {
			remove(endpoint.flowId() + GROUP);
			this.network.addresses().release(endpoint.group());
		});
	}

	private void remove(String flowId) {
		if (this.flows.getRegistrationById(flowId) != null) {
			this.flows.remove(flowId);
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

	/** Hears of the connections of a classic endpoint, and takes their frames. */
	interface Listener extends ConnectionListener, FrameReceiver {

	}

	/**
	 * What endpoints are made of.
	 *
	 * @param endpoints makes TCP endpoints
	 * @param addresses leases groups
	 * @param listen where endpoints listen
	 * @param multicast how datagrams leave
	 */
	@Component
	record Network(Endpoints endpoints, AddressPool addresses, ListenAddress listen, MulticastProperties multicast) {

		/**
		 * The original client joins where the routing table says, and so must we send.
		 */
		MulticastPath path() {
			return MulticastPath.of(this.listen, this.multicast).routed();
		}

	}

}
