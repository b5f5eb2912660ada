package dev.chatrooms;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTests {

	private static final JavaClasses MODULE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.chatrooms");

	@Test
	void modelKnowsTheJdkOnly() {
		classes().that()
			.resideInAPackage("dev.chatrooms.model")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.model", "java..", "org.jspecify.annotations")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void sealKnowsTheModelAndTheJdk() {
		classes().that()
			.resideInAPackage("dev.chatrooms.seal")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.seal", "dev.chatrooms.model", "java..", "javax.crypto..",
					"org.jspecify.annotations")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void protocolKnowsTheModelAndJackson() {
		classes().that()
			.resideInAPackage("dev.chatrooms.protocol")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("dev.chatrooms.protocol", "dev.chatrooms.model", "java..", "org.jspecify.annotations",
					"com.fasterxml.jackson.annotation", "tools.jackson..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void onlyTheCodecKnowsHowJsonIsReadAndWritten() {
		DescribedPredicate<JavaClass> codec = simpleName("FrameCodec").or(simpleName("NamesModule"))
			.or(simpleName("NameDeserializer"))
			.or(simpleName("RequiredKeys"));
		noClasses().that(not(codec))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("tools.jackson..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void nothingKnowsSpring() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..")
			.allowEmptyShould(false)
			.check(MODULE);
	}

	@Test
	void nothingOpensASocket() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.net", "java.nio.channels")
			.allowEmptyShould(false)
			.check(MODULE);
	}

}
