package app.prongsai.bot.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

class ModeTest {

    private static final JavaClasses SIMULATOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.prongsai.bot.simulator");

    @ParameterizedTest
    @ValueSource(strings = {"false", ""})
    void a_product_that_does_not_ask_for_the_simulator_has_none_of_it(String enabled)
            throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = SimulatorApplication.application(SimulatorApplication.Alone.class)
                .run("--server.port=0", "--logging.level.root=warn", "--prongsai.simulator.enabled=" + enabled)) {
            assertThatThrownBy(() -> context.getBean(Simulator.class))
                    .isInstanceOf(NoSuchBeanDefinitionException.class);
            String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            assertThat(status(base + "/simulator")).isEqualTo(404);
            assertThat(status(base + "/simulator/control/accepted?channel=2001"))
                    .isEqualTo(404);
            assertThat(status(base + "/simulator/line/v2/bot/info")).isEqualTo(404);
        }
    }

    @Test
    void beside_the_product_it_uses_its_clock_and_leaves_its_texts_alone() throws IOException {
        try (Rig rig = new Rig()) {
            assertThat(rig.context.getBeanNamesForType(Clock.class)).containsExactly("clock");
            assertThat(rig.simulator.clock).isSameAs(rig.clock);
            assertThat(rig.context.getBeanNamesForType(MessageSource.class)).containsExactly("messageSource");
        }
    }

    @Test
    void a_scan_of_the_product_does_not_start_the_simulators_own_application() {
        try (AnnotationConfigApplicationContext product =
                new AnnotationConfigApplicationContext("app.prongsai.bot.simulator")) {
            assertThat(product.getBeansOfType(SimulatorApplication.Alone.class)).isEmpty();
            assertThat(product.getBeansOfType(Simulator.class)).isEmpty();
        }
    }

    @Test
    void every_component_depends_on_the_mode() {
        classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .or()
                .areAnnotatedWith(Configuration.class)
                .should()
                .beAnnotatedWith(OnlyWhenSimulated.class)
                .check(SIMULATOR);
    }

    @Test
    void the_simulator_knows_neither_the_product_nor_the_line_sdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.linecorp..", "com.fasterxml.jackson.databind..", "org.axonframework..")
                .check(SIMULATOR);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("app\\.prongsai\\.(?!bot\\.simulator).*")
                .check(SIMULATOR);
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
