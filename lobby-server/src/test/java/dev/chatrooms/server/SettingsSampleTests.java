package dev.chatrooms.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsSampleTests {

	private static final Path SAMPLE = Path.of("..", "application.yml.sample");

	@Test
	void sampleHasTheDefaultOfEverySetting() throws Exception {
		Properties sample = sample();

		for (Class<?> settings : settings()) {
			String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
			Object byDefault = bind(new Properties(), prefix, settings);
			Object bySample = bind(sample, prefix, settings);
			assertThat(bySample).as(prefix).isEqualTo(byDefault);
		}
	}

	@Test
	void sampleNamesEverySettingAndNoOther() throws Exception {
		Set<String> known = new TreeSet<>();
		for (Class<?> settings : settings()) {
			String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
			List.of(settings.getRecordComponents())
				.forEach((component) -> known.add(prefix + "." + dashed(component.getName())));
		}

		Set<String> named = new TreeSet<>();
		sample().keySet().forEach((name) -> named.add(name.toString()));
		assertThat(named).isEqualTo(known);
	}

	private static List<Class<?>> settings() throws ClassNotFoundException {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		List<Class<?>> settings = new ArrayList<>();
		for (var candidate : scanner.findCandidateComponents("dev.chatrooms.server")) {
			settings.add(Class.forName(candidate.getBeanClassName()));
		}
		assertThat(settings).isNotEmpty();
		return settings;
	}

	private static Properties sample() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new FileSystemResource(SAMPLE));
		return Objects.requireNonNull(yaml.getObject());
	}

	private static Object bind(Properties properties, String prefix, Class<?> settings) {
		Binder binder = new Binder(List.of(new MapConfigurationPropertySource(properties)), null,
				ApplicationConversionService.getSharedInstance());
		return binder.bindOrCreate(prefix, Bindable.of(settings));
	}

	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
