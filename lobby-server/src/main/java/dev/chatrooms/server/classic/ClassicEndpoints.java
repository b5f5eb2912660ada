package dev.chatrooms.server.classic;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;

import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.server.delivery.AddressPool;
import dev.chatrooms.server.delivery.GroupAddress;
import dev.chatrooms.server.delivery.MulticastPath;
import dev.chatrooms.server.delivery.MulticastProperties;
import dev.chatrooms.server.delivery.MulticastPublisher;
import dev.chatrooms.server.wire.ConnectionListener;
import dev.chatrooms.server.wire.EndpointSettings;
import dev.chatrooms.server.wire.Endpoints;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.FrameHeaders;
import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.PortRange;
import dev.chatrooms.server.wire.ServerEndpoint;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.ip.dsl.Tcp;
import org.springframework.stereotype.Component;

/**
 * Registers the beans of classic endpoints at run time: a TCP endpoint with its flow, and
 * a multicast adapter with its own.
 */
@Component
@EnableConfigurationProperties(ClassicProperties.class)
class ClassicEndpoints implements DisposableBean {

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread made = new Thread(task, "classic");
		made.setDaemon(true);
		return made;
	});

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

	/** Opens an endpoint; what is sent to {@code datagrams} goes to its group. */
	ClassicEndpoint open(String flowId, ConnectionListener listener, BiConsumer<RawFrame, FrameConnection> receiver,
			DirectChannel datagrams) throws IOException {
		GroupAddress group = this.network.addresses()
			.lease()
			.orElseThrow(() -> new IOException("no multicast address is left"));
		ServerEndpoint endpoint = this.network.endpoints()
			.create(new EndpointSettings(flowId, this.network.listen().address(), PortRange.of(0),
					EndpointSettings.NEVER, listener));
		this.flows.registration(inbound(endpoint, receiver))
			.id(flowId)
			.useFlowIdAsPrefix()
			.addBean(flowId + ".endpoint", endpoint)
			.register();
		this.flows
			.registration(
					IntegrationFlow.from(datagrams).handle(new MulticastPublisher(group, this.network.path())).get())
			.id(flowId + ".group")
			.useFlowIdAsPrefix()
			.register();
		return new ClassicEndpoint(flowId, endpoint.awaitListening(), group);
	}

	/** Frees everything that {@link #open} took. */
	void close(ClassicEndpoint endpoint) {
		this.flows.remove(endpoint.flowId());
		// The last words of the room may still be on their way to the group.
		this.thread.execute(() -> {
			this.flows.remove(endpoint.flowId() + ".group");
			this.network.addresses().release(endpoint.group());
		});
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

	private static IntegrationFlow inbound(ServerEndpoint endpoint, BiConsumer<RawFrame, FrameConnection> receiver) {
		return IntegrationFlow.from(Tcp.inboundAdapter(endpoint)).<RawFrame>handle((frame, headers) -> {
			receiver.accept(frame, FrameHeaders.connection(headers));
			return null;
		}).get();
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
