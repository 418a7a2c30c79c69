package app.prongsai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.Command;
import app.prongsai.shared.EventType;
import app.prongsai.shared.Query;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SliceCatalogueTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void every_command_event_and_query_is_listed_in_the_row_of_its_context() throws IOException {
        String catalogue = Files.readString(ROOT.resolve("docs/slices.md"));
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : ProductClasses.ALL) {
            boolean slice = !type.isInterface()
                    && (type.isAssignableTo(Command.class)
                            || type.isAssignableTo(Query.class)
                            || type.isAnnotatedWith(EventType.class));
            if (slice
                    && !row(catalogue, type.getPackageName().split("\\.")[2])
                            .matches("(?s).*\\b" + type.getSimpleName() + "\\b.*")) {
                missing.add(type.getName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void links_of_readme_and_docs_lead_somewhere() throws IOException {
        Set<String> broken = new TreeSet<>();
        try (var documents = Files.walk(ROOT.resolve("docs"))) {
            for (Path document : Stream.concat(
                            documents.filter(path -> path.toString().endsWith(".md")),
                            Stream.of(ROOT.resolve("README.md")))
                    .toList()) {
                Matcher link = LINK.matcher(Files.readString(document));
                while (link.find()) {
                    if (!link.group(1).startsWith("http") && Files.notExists(document.resolveSibling(link.group(1)))) {
                        broken.add(document.getFileName() + " -> " + link.group(1));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static String row(String catalogue, String context) {
        return catalogue
                .lines()
                .filter(line -> line.startsWith("| [" + context + "]"))
                .findFirst()
                .orElse("");
    }
}
