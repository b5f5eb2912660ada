package dev.chatrooms.server.lobby;

import dev.chatrooms.server.wire.EndpointSettings;
import dev.chatrooms.server.wire.Endpoints;
import dev.chatrooms.server.wire.FrameReceiver;
import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.PortRange;
import dev.chatrooms.server.wire.ServerEndpoint;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;

/**
 * The lobby's endpoint and its flow: frames go to the session of their connection, on the
 * connection's own thread, since nobody in the lobby has to wait for anybody else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LobbyProperties.class)
class LobbyConfiguration {

	@Bean
	ListenAddress listenAddress(LobbyProperties properties) {
		return new ListenAddress(properties.address());
	}

	@Bean
	ServerEndpoint lobbyEndpoint(Endpoints endpoints, LobbyProperties properties, LobbySessions sessions) {
		return endpoints.create(new EndpointSettings("lobby", properties.address(), PortRange.of(properties.port()),
				EndpointSettings.NEVER, sessions));
	}

	@Bean
	IntegrationFlow lobbyFlow(ServerEndpoint lobbyEndpoint, LobbySessions sessions) {
		return FrameReceiver.flow(lobbyEndpoint, sessions::receive);
	}

}
