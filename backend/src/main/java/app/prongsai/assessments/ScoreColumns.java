package app.prongsai.assessments;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.TableFile.Row;
import app.prongsai.thai.ThaiNumerals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where a file tells what, by the words of score-columns.csv; the first kind whose word stands in a heading is its kind. */
final class ScoreColumns {

    enum Place {
        NUMBER,
        TITLE,
        SCORE
    }

    private record Word(String kind, String text) {}

    private static final List<Word> WORDS = words();
    private static final int FIRST_ROWS = 30;

    private final int heading;
    private final Map<Place, Integer> places;

    private ScoreColumns(int heading, Map<Place, Integer> places) {
        this.heading = heading;
        this.places = places;
    }

    /** @throws RuleViolated if no row tells where indicators and scores stand, or one tells several places of scores */
    static ScoreColumns of(List<Row> rows, int fiscalYear) {
        for (int i = 0; i < Math.min(FIRST_ROWS, rows.size()); i++) {
            Map<Place, List<Integer>> found = places(rows.get(i));
            boolean told = found.containsKey(Place.NUMBER) || found.containsKey(Place.TITLE);
            if (told && found.containsKey(Place.SCORE)) {
                Map<Place, Integer> places = new EnumMap<>(Place.class);
                found.forEach((place, columns) -> places.put(place, columns.getFirst()));
                places.put(Place.SCORE, score(rows.get(i), Objects.requireNonNull(found.get(Place.SCORE)), fiscalYear));
                return new ScoreColumns(i, places);
            }
        }
        throw new RuleViolated("assessment.no-heading");
    }

    /** -1 if the file has no such column. */
    int at(Place place) {
        return places.getOrDefault(place, -1);
    }

    List<Row> below(List<Row> rows) {
        return rows.subList(heading + 1, rows.size());
    }

    /** A row of sums, such as that of an instrument. */
    static boolean isSum(String cell) {
        String compact = compact(cell);
        return WORDS.stream().anyMatch(word -> word.kind().equals("sum") && compact.startsWith(word.text()));
    }

    static String compact(String text) {
        return ThaiNumerals.toArabic(text).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Several years side by side: the one that is asked for. */
    private static int score(Row heading, List<Integer> columns, int fiscalYear) {
        List<Integer> ofYear = columns.stream()
                .filter(column -> compact(heading.cell(column)).contains(String.valueOf(fiscalYear)))
                .toList();
        List<Integer> chosen = ofYear.isEmpty() ? columns : ofYear;
        unless(chosen.size() == 1, "assessment.several-columns-of-scores", String.valueOf(fiscalYear));
        return chosen.getFirst();
    }

    private static Map<Place, List<Integer>> places(Row row) {
        Map<Place, List<Integer>> places = new EnumMap<>(Place.class);
        for (int column = 0; column < row.cells().size(); column++) {
            Optional<Place> place = place(compact(row.cell(column)));
            if (place.isPresent()) {
                places.computeIfAbsent(place.get(), one -> new ArrayList<>()).add(column);
            }
        }
        return places;
    }

    private static Optional<Place> place(String heading) {
        return WORDS.stream()
                .filter(word -> word.text().startsWith("=")
                        ? heading.equals(word.text().substring(1))
                        : heading.contains(word.text()))
                .findFirst()
                .flatMap(word -> switch (word.kind()) {
                    case "number" -> Optional.of(Place.NUMBER);
                    case "title" -> Optional.of(Place.TITLE);
                    case "score" -> Optional.of(Place.SCORE);
                    default -> Optional.empty();
                });
    }

    private static List<Word> words() {
        try (InputStream csv = Objects.requireNonNull(ScoreColumns.class.getResourceAsStream("score-columns.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(cells -> new Word(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
