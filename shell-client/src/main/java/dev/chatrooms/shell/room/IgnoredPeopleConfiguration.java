package dev.chatrooms.shell.room;

import dev.chatrooms.shell.view.StateFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who is ignored is remembered beside the history of commands.
 */
@Configuration(proxyBeanMethods = false)
class IgnoredPeopleConfiguration {

	@Bean
	IgnoredPeople ignoredPeople() {
		return new IgnoredPeople(StateFiles.file(System.getenv(), "ignored"));
	}

}
