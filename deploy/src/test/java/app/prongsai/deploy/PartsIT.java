package app.prongsai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product lists its parts and their licences. */
@DisabledIfSystemProperty(named = "sbom.skip", matches = ".*", disabledReason = "The list is made online only")
class PartsIT {

    private static final Path TARGET = Path.of("target");
    private static final String LIST = "META-INF/sbom/application.cdx.json";

    @Test
    void every_library_beside_the_jar_is_in_the_list_with_a_licence() throws IOException {
        List<String> listed = new ArrayList<>();
        List<String> withoutLicence = new ArrayList<>();
        for (JsonNode part : parts()) {
            String file =
                    part.path("name").asString() + "-" + part.path("version").asString();
            listed.add(file);
            if (part.path("licenses").isEmpty()
                    && !part.path("group").asString().equals("app.prongsai")) {
                withoutLicence.add(file);
            }
        }
        assertThat(withoutLicence).isEmpty();
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(listed).anyMatch(library::startsWith));
    }

    private static JsonNode parts() throws IOException {
        try (JarFile jar = new JarFile(TARGET.resolve("prongsai.jar").toFile());
                InputStream list = jar.getInputStream(jar.getEntry(LIST))) {
            return new JsonMapper().readTree(list).path("components");
        }
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
