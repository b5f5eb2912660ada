package dev.chatrooms.shell.room;

import dev.chatrooms.shell.view.StateFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What rings the bell is remembered beside the history of commands.
 */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

	@Bean
	NotifyLevels notifyLevels() {
		return new NotifyLevels(StateFiles.file(System.getenv(), "notify"));
	}

}
