package org.quoth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quoth");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void coreKnowsNeitherCoreNlpNorOnnxNorTheAnalyzers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "edu.stanford..",
                        "ai.onnxruntime..",
                        "org.quoth.language..",
                        "org.quoth.encoder..",
                        "org.quoth.quotes..",
                        "org.quoth.sentiment..",
                        "org.quoth.topics..")
                .check(CORE);
    }

    @Test
    void jacksonStaysInTheJsonWriter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quoth.json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(CORE);
    }

    @Test
    void nothingWritesToStandardStreams() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }
}
