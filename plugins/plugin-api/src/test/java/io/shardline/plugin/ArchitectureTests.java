package io.shardline.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import io.shardline.fixtures.ArchitectureContract;

class ArchitectureTests extends ArchitectureContract {

    ArchitectureTests() {
        super("io.shardline.plugin");
    }

    @Test
    void authorsNeedNothingButTheDtosAndTheJdk() {
        classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("io.shardline.plugin..", "io.shardline.dto..", "java..", "org.jspecify..")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.shardline.plugin"));
    }
}
