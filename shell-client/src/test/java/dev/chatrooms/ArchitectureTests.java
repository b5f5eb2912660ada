package dev.chatrooms;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Who may import whom.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.chatrooms.client", "dev.chatrooms.shell");

	@Test
	void keepsTheClientFreeOfSpringAndTerminals() {
		classes().that()
			.resideInAPackage("dev.chatrooms.client..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax.net.ssl..", "org.jspecify..", "dev.chatrooms.client..",
					"dev.chatrooms.model..", "dev.chatrooms.protocol..", "dev.chatrooms.seal..")
			.check(CLASSES);
	}

	@Test
	void letsTheClientLookDownwardOnly() {
		Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInLayers()
			.layer("room")
			.definedBy("dev.chatrooms.client.room..")
			.layer("session")
			.definedBy("dev.chatrooms.client.session..")
			.layer("delivery")
			.definedBy("dev.chatrooms.client.delivery..")
			.layer("wire")
			.definedBy("dev.chatrooms.client.wire..")
			.whereLayer("room")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("session")
			.mayOnlyBeAccessedByLayers("room")
			.whereLayer("delivery")
			.mayOnlyBeAccessedByLayers("room")
			.whereLayer("wire")
			.mayOnlyBeAccessedByLayers("room", "session")
			.check(CLASSES);
	}

	@Test
	void hasNoCyclesBetweenPackages() {
		SlicesRuleDefinition.slices().matching("dev.chatrooms.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void keepsTheViewFreeOfCommandsAndSpring() {
		noClasses().that()
			.resideInAPackage("dev.chatrooms.shell.view..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.command..", "dev.chatrooms.shell.lobby..",
					"dev.chatrooms.shell.room..", "org.springframework..")
			.check(CLASSES);
	}

	@Test
	void letsOnlyTheViewTouchTheTerminal() {
		noClasses().that()
			.resideOutsideOfPackage("dev.chatrooms.shell.view..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.jline.reader..", "org.jline.terminal..")
			.check(CLASSES);
	}

	@Test
	void keepsFeaturesApart() {
		noClasses().that()
			.resideInAPackage("dev.chatrooms.shell.account..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.room..", "dev.chatrooms.shell.script..")
			.check(CLASSES);
		noClasses().that()
			.resideInAnyPackage("dev.chatrooms.shell.lobby..", "dev.chatrooms.shell.room..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.account..", "dev.chatrooms.shell.script..")
			.check(CLASSES);
		noClasses().that()
			.resideInAPackage("dev.chatrooms.shell.load..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.account..", "dev.chatrooms.shell.room..",
					"dev.chatrooms.shell.script..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage("dev.chatrooms.shell.load..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.load..", "org.HdrHistogram..")
			.check(CLASSES);
	}

	@Test
	void keepsRowsAndHooksFreeOfThoseWhoUseThem() {
		noClasses().that()
			.resideInAPackage("dev.chatrooms.shell.json..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.view..", "dev.chatrooms.shell.command..", "org.springframework..")
			.check(CLASSES);
		noClasses().that()
			.resideInAnyPackage("dev.chatrooms.shell.hook..", "dev.chatrooms.shell.manual..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.shell.room..", "dev.chatrooms.shell.people..",
					"dev.chatrooms.shell.script..")
			.check(CLASSES);
	}

	@Test
	void letsPeopleLookAtRoomsAndNotBack() {
		noClasses().that()
			.resideInAnyPackage("dev.chatrooms.shell.room..", "dev.chatrooms.shell.lobby..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.chatrooms.shell.people..")
			.check(CLASSES);
	}

}
