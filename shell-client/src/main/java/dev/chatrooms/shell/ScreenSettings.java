package dev.chatrooms.shell;

import java.time.ZoneId;
import java.util.Map;

import dev.chatrooms.shell.view.Look;
import dev.chatrooms.shell.view.Theme;
import dev.chatrooms.shell.view.Times;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of what a person sees.
 *
 * @param theme Colours: auto, dark, light or plain.
 * @param times Times before events: seconds, minutes or off.
 */
@ConfigurationProperties("chatrooms")
public record ScreenSettings(@DefaultValue("auto") String theme, @DefaultValue("seconds") String times) {

	public ScreenSettings {
		// A setting that cannot be is told before anything is shown.
		Theme.named(theme);
		Times.named(times);
	}

	/** How events look in such an environment. */
	Look look(Map<String, String> environment) {
		return new Look(Theme.named(this.theme).in(environment), exactness(), ZoneId.systemDefault());
	}

	/** With which times events are shown. */
	Times exactness() {
		return Times.named(this.times);
	}

}
