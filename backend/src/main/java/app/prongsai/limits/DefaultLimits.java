package app.prongsai.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What every organisation may take, from {@code limits.csv} beside this class. */
final class DefaultLimits {

    private static final Map<LimitKind, Long> LIMITS = read();

    private DefaultLimits() {}

    static long of(LimitKind kind) {
        return Objects.requireNonNull(LIMITS.get(kind));
    }

    private static Map<LimitKind, Long> read() {
        try (InputStream csv = Objects.requireNonNull(DefaultLimits.class.getResourceAsStream("limits.csv"))) {
            Map<LimitKind, Long> limits = new EnumMap<>(LimitKind.class);
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> limits.put(LimitKind.valueOf(cells[0]), Long.parseLong(cells[1])));
            return limits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
