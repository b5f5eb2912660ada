package dev.chatrooms.shell.command;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.validation.Validator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.support.CommandFactoryBean;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * Spring Shell's registry, filled from the {@link Commands} beans, and what it needs to
 * call them.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

	private static final MethodFilter IS_COMMAND = method -> AnnotatedElementUtils.hasAnnotation(method,
			org.springframework.shell.core.command.annotation.Command.class);

	@Bean
	CommandRegistry commandRegistry(ApplicationContext context) {
		Set<Command> commands = new LinkedHashSet<>();
		for (String name : context.getBeanNamesForAnnotation(Commands.class)) {
			Class<?> type = context.getType(name);
			MethodIntrospector.selectMethods((type != null) ? type : Object.class, IS_COMMAND).forEach(method -> {
				CommandFactoryBean factory = new CommandFactoryBean(method);
				factory.setApplicationContext(context);
				commands.add(factory.getObject());
			});
		}
		return new CommandRegistry(commands);
	}

	@Bean
	ConfigurableConversionService argumentConversion() {
		return new DefaultConversionService();
	}

	@Bean
	Validator validator() {
		return new NoConstraints();
	}

}
