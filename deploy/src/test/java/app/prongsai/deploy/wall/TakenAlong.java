package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What an organisation takes along when it leaves, searched for everything that is another's. */
final class TakenAlong {

    private static final int TELLING = 8;

    private final World world;
    private final Path folder;
    int files;
    int values;

    /** Exports as the verb {@code tenants leave} does, and removes nothing. */
    TakenAlong(World world, ApplicationContext context, Path folder) {
        this.world = world;
        this.folder = folder;
        Consumer<String> progress = reached -> {};
        ReflectionTestUtils.invokeMethod(context.getBean("export"), "write", world.own, folder, progress);
    }

    Set<String> ofOthers() throws IOException {
        Set<String> telling = telling();
        values = telling.size();
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            files++;
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            telling.stream()
                    .filter(value -> text.contains(asBytes(value)))
                    .forEach(value -> found.add(folder.relativize(file) + " holds " + value));
        }
        return found;
    }

    private Set<String> telling() {
        Set<String> telling = new TreeSet<>();
        for (TenantId theirs : world.others) {
            telling.add(theirs.code());
            world.values.foreign(theirs, world.own).stream()
                    .filter(value -> value instanceof String || Place.isId(value))
                    .map(Place::text)
                    .filter(text -> text.length() >= TELLING)
                    .forEach(telling::add);
        }
        return telling;
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
