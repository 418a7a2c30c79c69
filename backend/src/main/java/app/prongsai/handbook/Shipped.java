package app.prongsai.handbook;

import app.prongsai.tables.RowProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The tables beside this class, each from its fiscal year on: "levels-2566.csv" as listed in shipped.txt. */
@Component
class Shipped {

    private final Map<HandbookTable, TreeMap<Integer, List<TableRow>>> tables = new EnumMap<>(HandbookTable.class);

    Shipped() {
        for (HandbookTable table : HandbookTable.values()) {
            tables.put(table, new TreeMap<>());
        }
        new String(resource("shipped.txt"), StandardCharsets.UTF_8).lines().forEach(this::read);
    }

    TreeMap<Integer, List<TableRow>> years(HandbookTable table) {
        return new TreeMap<>(Objects.requireNonNull(tables.get(table)));
    }

    private void read(String name) {
        int year = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
        HandbookTable table = HandbookTable.valueOf(name.substring(0, name.lastIndexOf('-'))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        List<TableRow> rows = TableReader.read(table, resource(name + ".csv"));
        List<RowProblem> problems = TableRules.problems(table, year, rows);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(name + " is shipped with problems: " + problems);
        }
        Objects.requireNonNull(tables.get(table)).put(year, rows);
    }

    private static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(Shipped.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
