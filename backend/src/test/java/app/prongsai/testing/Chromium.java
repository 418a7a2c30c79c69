package app.prongsai.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own browser: the shell that has no windows, for it costs less, or else the whole one. */
public final class Chromium {

    public static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Without one the test is skipped, visibly. */
    public static Path executable() {
        Optional<Path> found = Stream.of(
                        System.getProperty("chromium", ""), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "No Chromium; install one, or set -Dchromium=…");
        return found.orElseThrow();
    }
}
