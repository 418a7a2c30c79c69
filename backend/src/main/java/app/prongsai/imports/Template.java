package app.prongsai.imports;

import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundWording;
import app.prongsai.thai.ThaiNumerals;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What stands in the empty report: title lines of the organisation, and columns with an explanation and an example each. */
record Template(List<String> title, List<Column> columns) {

    /** {@code above}: the heading it shares with its neighbours, or nothing. {@code width} in letters. */
    record Column(String above, String heading, String explanation, String example, int width) {}

    private static final List<Column> COLUMNS = read();

    static Template of(Profile organisation, RoundId round) {
        return new Template(
                List.of(
                        "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                        thai("ของ" + organisation.type().fullName(organisation.name()) + " อำเภอ"
                                + organisation.district() + " จังหวัด" + organisation.province()
                                + " ประจำปีงบประมาณ พ.ศ. " + round.fiscalYear()),
                        thai(RoundWording.title(round))),
                COLUMNS);
    }

    /** The upper row of headings, the lower one, the explanations and the example. */
    List<List<String>> rows() {
        return List.of(
                columns.stream()
                        .map(column -> isFirstOfGroup(column) ? column.above() : upper(column))
                        .toList(),
                columns.stream()
                        .map(column -> column.above().isEmpty() ? "" : column.heading())
                        .toList(),
                columns.stream().map(Column::explanation).toList(),
                columns.stream().map(Column::example).toList());
    }

    boolean isFirstOfGroup(Column column) {
        return !column.above().isEmpty()
                && column.equals(columns.stream()
                        .filter(other -> other.above().equals(column.above()))
                        .findFirst()
                        .orElse(null));
    }

    private static String upper(Column column) {
        return column.above().isEmpty() ? column.heading() : "";
    }

    private static String thai(String text) {
        return ThaiNumerals.toThai(text);
    }

    private static List<Column> read() {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream("template.csv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
                return reader.stream()
                        .map(column -> new Column(
                                column.getField("above"),
                                column.getField("heading"),
                                column.getField("explanation"),
                                column.getField("example"),
                                Integer.parseInt(column.getField("width"))))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
