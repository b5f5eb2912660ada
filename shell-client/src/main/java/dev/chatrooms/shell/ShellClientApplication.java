package dev.chatrooms.shell;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.view.Console;
import dev.chatrooms.shell.view.PlainScreen;
import dev.chatrooms.shell.view.Terminals;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.ShellRunner;

/**
 * The program. Without auto-configuration: everything it is made of is in its own
 * packages, and it starts the faster for it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties({ ClientSettings.class, ScreenSettings.class })
public class ShellClientApplication {

	/** Starts it. */
	public static void main(String[] args) {
		System.exit(start(args).number());
	}

	private static ExitCode start(String[] args) {
		PlainScreen screen = PlainScreen.ofProcess();
		try {
			Invocation invocation = Invocation.of(Arrays.asList(args));
			if (!invocation.shortcut().isEmpty()) {
				screen.data(invocation.shortcut().equals("--help") ? Invocation.USAGE : "shell-client " + version());
				return ExitCode.OK;
			}
			return run(invocation, screen);
		}
		catch (CommandFailure ex) {
			screen.talk(ex.sentence());
			return ex.exitCode();
		}
		catch (RuntimeException | IOError ex) {
			// An IOError is what JLine throws when the terminal is gone.
			CommandFailure fault = ProgramFault.of(ex);
			screen.talk(fault.sentence());
			return fault.exitCode();
		}
	}

	private static ExitCode run(Invocation invocation, PlainScreen screen) {
		screen.json(invocation.isJson());
		// Nothing but the shell itself speaks to the person: no log, no banner.
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		LogManager.getLogManager().reset();
		SpringApplication application = new SpringApplication(ShellClientApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setLazyInitialization(true);
		application.setRegisterShutdownHook(false);
		application.addInitializers(context -> register((GenericApplicationContext) context, invocation, screen));
		String files = SettingsFiles.argument(System.getenv(),
				new ApplicationHome(ShellClientApplication.class).getSource());
		String[] properties = Stream.concat(Stream.of(files), Stream.of(invocation.properties()))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = application.run(properties)) {
			ClientShellRunner runner = (ClientShellRunner) context.getBean(ShellRunner.class);
			runner.run(invocation.words().toArray(String[]::new));
			return runner.outcome();
		}
	}

	private static void register(GenericApplicationContext context, Invocation invocation, PlainScreen screen) {
		if (invocation.isForPerson() && Terminals.areBoth()) {
			// Beside the start of Spring, which is as slow. In a thread of our own:
			// JLine finds its parts by the context class loader, which pooled threads
			// do not inherit.
			CompletableFuture<Console> console = CompletableFuture.supplyAsync(ShellClientApplication::console,
					task -> new Thread(task, "terminal").start());
			context.registerBean(Console.class, () -> dressed(console.join(), context));
		}
		else {
			context.registerBean(PlainScreen.class, () -> {
				screen.show(context.getBean(ScreenSettings.class).exactness());
				return screen;
			});
			context.registerBean(Nobody.class);
		}
	}

	private static Console dressed(Console console, GenericApplicationContext context) {
		console.show(context.getBean(ScreenSettings.class).look(System.getenv()));
		return console;
	}

	private static Console console() {
		try {
			return Console.ofProcess();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String version() {
		String version = ShellClientApplication.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "(not packaged)";
	}

}
