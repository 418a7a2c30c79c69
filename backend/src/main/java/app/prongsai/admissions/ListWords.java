package app.prongsai.admissions;

import app.prongsai.organisations.OrganisationType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headings and types are called in lists of organisations, from {@code list-words.csv} beside this class. */
final class ListWords {

    enum Column {
        CODE,
        TYPE,
        NAME,
        DISTRICT,
        PROVINCE,
        WEBSITE
    }

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final Map<String, Column> COLUMNS = new HashMap<>();
    private static final Map<String, OrganisationType> TYPES = new HashMap<>();

    static {
        read();
    }

    private ListWords() {}

    static Optional<Column> column(String heading) {
        return Optional.ofNullable(COLUMNS.get(compact(heading)));
    }

    static Optional<OrganisationType> type(String cell) {
        return Optional.ofNullable(TYPES.get(compact(cell)));
    }

    private static String compact(String text) {
        return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static void read() {
        try (InputStream csv = Objects.requireNonNull(ListWords.class.getResourceAsStream("list-words.csv"))) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> enter(cells[0], cells[1], cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enter(String kind, String meaning, String word) {
        if (kind.equals("column")) {
            COLUMNS.put(word, Column.valueOf(meaning));
        } else {
            TYPES.put(word, OrganisationType.valueOf(meaning));
        }
    }
}
