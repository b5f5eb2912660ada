package dev.chatrooms.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private static final String SERVER = "dev.chatrooms.server.";

	private static final JavaClasses MODULE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.chatrooms.server");

	@ParameterizedTest
	@CsvSource({ "wire, ''", "limits, wire", "account, limits", "history, storage", "storage, ''", "tls, wire storage",
			"delivery, wire", "room, wire limits delivery history", "presence, wire account limits",
			"direct, wire account limits presence", "audit, ''",
			"order, wire limits account room presence audit delivery history",
			"operator, wire limits account room presence direct audit order history", "console, operator storage wire",
			"lobby, wire limits delivery history account storage room presence direct audit order operator",
			"classic, wire limits delivery history account room order lobby" })
	void importsOnlyWhatItStandsOn(String part, String others) {
		String[] allowed = (part + " " + others).strip().split(" ");
		for (int i = 0; i < allowed.length; i++) {
			allowed[i] = SERVER + allowed[i];
		}
		noClasses().that()
			.resideInAPackage(SERVER + part)
			.should()
			.dependOnClassesThat(resideInAPackage("dev.chatrooms.server..").and(not(resideInAnyPackage(allowed))))
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void everyPackageHasItsRule() {
		classes().should()
			.resideInAnyPackage("dev.chatrooms.server", SERVER + "wire", SERVER + "limits", SERVER + "account",
					SERVER + "history", SERVER + "storage", SERVER + "tls", SERVER + "delivery", SERVER + "room",
					SERVER + "presence", SERVER + "direct", SERVER + "audit", SERVER + "order", SERVER + "operator",
					SERVER + "console", SERVER + "lobby", SERVER + "classic")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "console" })
	void isImportedByNothing(String part) {
		noClasses().that()
			.resideOutsideOfPackage(SERVER + part)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(SERVER + part)
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void onlyTheConsoleKnowsOfTerminals() {
		noClasses().that()
			.resideOutsideOfPackage(SERVER + "console")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.jline..", "ch.qos.logback..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void hasNoCycles() {
		slices().matching(SERVER + "(*)").should().beFreeOfCycles().allowEmptyShould(false).check(MODULE);
	}

	@Test
	void onlyWhatCarriesMessagesImportsSpringIntegration() {
		noClasses().that()
			.resideOutsideOfPackages(SERVER + "wire", SERVER + "delivery", SERVER + "room", SERVER + "lobby",
					SERVER + "classic")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.integration..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void theRoomItselfKnowsNoSpring() {
		noClasses().that()
			.haveNameMatching(".*\\.room\\.(Room|Decided|RoomCommand|Occupancy)(\\$.*)?")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void entitiesStayInTheirPackage() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.should()
			.bePackagePrivate()
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void namesSayWhatSomethingIs() {
		noClasses().should()
			.haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
			.orShould()
			.resideInAnyPackage("..util..", "..utils..", "..common..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

}
