package app.prongsai.disclosure.write;

import app.prongsai.disclosure.Confidence;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemGroup;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists of disclosure/items.csv, by year of submission; for local organisations. No cell has a comma. */
@Component
public final class ShippedLists {

    /** Other sectors answer other lists. */
    static final String SECTOR = "local";

    private static final String ITEMS = "/disclosure/items.csv";
    private static final String GROUPS = "/disclosure/groups.csv";

    /** A year's list in its order. */
    public record YearList(int fiscalYear, List<ItemGroup> groups, List<ListedItem> items) {

        public YearList {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
        }
    }

    private final NavigableMap<Integer, YearList> years = new TreeMap<>();

    ShippedLists() {
        List<String[]> groups = lines(GROUPS, 3);
        Map<Integer, List<ListedItem>> items = new TreeMap<>();
        lines(ITEMS, 10).stream()
                .filter(cells -> cells[1].equals(SECTOR))
                .forEach(cells -> items.computeIfAbsent(Integer.valueOf(cells[0]), year -> new ArrayList<>())
                        .add(item(cells)));
        items.forEach((year, list) -> years.put(year, new YearList(year, groupsOf(year, groups), list)));
    }

    /** The list of that year or, if it has none, the newest there is. */
    public YearList newestFor(int year) {
        return Objects.requireNonNullElseGet(
                years.get(year), () -> years.lastEntry().getValue());
    }

    private static ListedItem item(String[] cells) {
        return new ListedItem(
                new ItemCode(cells[2]),
                cells[3],
                Stream.of(cells[4].split(";")).toList(),
                cells[5].equals("previous"),
                new Wording(cells[6], cells[7], cells[8], Confidence.valueOf(cells[9])));
    }

    /** What a group was called from some year on; a later line of it counts more. */
    private static List<ItemGroup> groupsOf(int year, List<String[]> groups) {
        Map<String, String> titles = new LinkedHashMap<>();
        groups.stream()
                .filter(cells -> Integer.parseInt(cells[1]) <= year)
                .forEach(cells -> titles.put(cells[0], cells[2]));
        return titles.entrySet().stream()
                .map(entry -> new ItemGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String[]> lines(String resource, int cells) {
        try (InputStream csv = Objects.requireNonNull(ShippedLists.class.getResourceAsStream(resource))) {
            List<String[]> lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
            if (lines.stream().anyMatch(line -> line.length != cells)) {
                throw new IllegalStateException(resource + " needs " + cells + " cells in each line");
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
