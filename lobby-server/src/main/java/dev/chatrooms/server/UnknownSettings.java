package dev.chatrooms.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * Refuses to start with a setting on the command line or in a file that there is not: who
 * mistypes {@code tls.mode} must not get a server without it. The environment has names
 * that are not for us, so there is no telling.
 */
class UnknownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** What Spring Boot has settings for, and somebody may want. */
	private static final Set<String> FOREIGN = Set.of("spring", "logging", "debug", "trace");

	private static final UnboundElementsSourceFilter GIVEN_ON_PURPOSE = new UnboundElementsSourceFilter();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Set<ConfigurationPropertyName> known = known();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(context.getEnvironment())) {
			if (source instanceof IterableConfigurationPropertySource settings && GIVEN_ON_PURPOSE.apply(source)) {
				settings.stream()
					.filter((name) -> !known.contains(name) && !FOREIGN.contains(name.getElement(0, Form.UNIFORM)))
					.findFirst()
					.ifPresent((name) -> refuse(name, settings.getConfigurationProperty(name)));
			}
		}
	}

	private static void refuse(ConfigurationPropertyName name, @Nullable ConfigurationProperty setting) {
		throw new UnknownSettingException(
				"there is no setting %s%s.".formatted(name, (setting != null) ? whereFrom(setting.getOrigin()) : ""));
	}

	/** Such as {@code  (application.yml, line 3)}; nothing if it is not in a file. */
	private static String whereFrom(@Nullable Origin origin) {
		if (origin instanceof PropertySourceOrigin outer) {
			return whereFrom(outer.getOrigin());
		}
		return (origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null)
				? " (%s, line %d)".formatted(text.getResource().getFilename(), text.getLocation().getLine() + 1) : "";
	}

	/** The names that the compiler has collected from our settings. */
	private static Set<ConfigurationPropertyName> known() {
		try (InputStream metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json",
				UnknownSettings.class.getClassLoader())
			.getInputStream()) {
			Set<ConfigurationPropertyName> names = new HashSet<>();
			for (JsonNode property : JsonMapper.shared().readTree(metadata).path("properties")) {
				names.add(ConfigurationPropertyName.of(property.path("name").asString()));
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
