package app.prongsai.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses BOT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.prongsai.bot");

    @Test
    void lines_own_types_stay_in_the_package_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.prongsai.bot.line")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.linecorp..")
                .check(BOT);
    }

    @Test
    void the_conversation_knows_no_particular_chat() {
        noClasses()
                .that()
                .resideInAPackage("app.prongsai.bot.conversation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.prongsai.bot.line", "app.prongsai.bot.delivery")
                .check(BOT);
    }

    @Test
    void the_backend_is_reached_through_its_door() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.mongodb..",
                        "org.bson..",
                        "org.axonframework..",
                        "app.prongsai.eventstore",
                        "app.prongsai.readmodel")
                .check(BOT);
    }

    @Test
    void the_product_does_not_know_the_simulator() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "app.prongsai.bot.line", "app.prongsai.bot.conversation", "app.prongsai.bot.delivery")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.prongsai.bot.simulator..")
                .check(BOT);
    }
}
