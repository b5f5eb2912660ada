package dev.chatrooms.shell.lobby;

import dev.chatrooms.client.wire.KnownServers;
import dev.chatrooms.shell.view.Screen;
import dev.chatrooms.shell.view.StateFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which servers are trusted: those that are remembered beside the history of commands,
 * and new ones, of which the person is told.
 */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

	@Bean
	KnownServers knownServers(Screen screen) {
		return new KnownServers(StateFiles.file(System.getenv(), "known-servers"), screen::talk);
	}

}
