package app.prongsai.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data beside this package: what the reader knows of words, places and limits. */
final class Reference {

    static final List<List<String>> COLUMNS = table("columns.csv", ',');
    static final List<List<String>> EVIDENCE_KINDS = table("evidence-kinds.csv", ',');
    static final List<List<String>> MISSPELLINGS = table("misspellings.csv", ',');
    static final List<List<String>> MONTHS = table("months.csv", ',');
    static final List<List<String>> ORGANISATION_TYPES = table("organisation-types.csv", ',');
    static final List<List<String>> PHONE_NUMBERS = table("phone-numbers.csv", ',');
    static final List<List<String>> PROVINCES = table("provinces.csv", ',');
    static final List<List<String>> SYMBOLS = table("symbols.csv", ',');
    static final List<List<String>> UNREADABLE = table("unreadable.csv", '|');

    private static final Map<String, List<String>> WORDS = grouped(table("words.csv", ','));
    private static final Map<String, List<String>> LIMITS = grouped(table("limits.csv", ','));

    private Reference() {}

    static List<String> words(String list) {
        List<String> words = WORDS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("No such word list: " + list);
        }
        return words;
    }

    static int limit(String name) {
        List<String> values = LIMITS.get(name);
        if (values == null) {
            throw new IllegalArgumentException("No such limit: " + name);
        }
        return Integer.parseInt(values.getFirst());
    }

    private static Map<String, List<String>> grouped(List<List<String>> table) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (List<String> row : table) {
            groups.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.get(1));
        }
        return groups;
    }

    private static List<List<String>> table(String file, char separator) {
        try (InputStream in = Reference.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing reference data: " + file);
            }
            List<List<String>> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.strip().split(separator == '|' ? "\\|" : ",")));
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
