package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Unread;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dry run as one JSON object for other programs: ISO dates, Buddhist Era years, null for what is absent. */
public final class ReadReportJson {

    private static final ObjectWriter WRITER = writer();

    private ReadReportJson() {}

    public static String write(ReadReport report) {
        try {
            return WRITER.writeValueAsString(object(
                    "organisation",
                    object(
                            "name", report.organisation().name(),
                            "type", report.organisation().type(),
                            "district", report.organisation().district(),
                            "province", report.organisation().province()),
                    "assessedFiscalYear",
                    report.assessedFiscalYear(),
                    "executionFiscalYear",
                    report.executionFiscalYear(),
                    "round",
                    object(
                            "months", report.round().months(),
                            "from", iso(report.round().from()),
                            "to", iso(report.round().to())),
                    "measures",
                    report.measures().stream().map(ReadReportJson::measure).toList(),
                    "findings",
                    report.findings().stream().map(ReadReportJson::finding).toList(),
                    "unread",
                    unread(report)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> measure(Measure measure) {
        return object(
                "row", measure.row(),
                "title", measure.title(),
                "guidelines",
                        measure.guidelines().stream()
                                .map(ReadReportJson::guideline)
                                .toList(),
                "status", measure.status().code(),
                "evidence",
                        measure.evidence().stream()
                                .map(ReadReportJson::evidence)
                                .toList(),
                "problem", problem(measure),
                "recommendation", measure.recommendation(),
                "note", measure.note(),
                "budget", measure.budget());
    }

    /** Problems and obstacles share one field; where both were written and differ, each stands on its own line. */
    private static @Nullable String problem(Measure measure) {
        String problem = measure.problem();
        String obstacle = measure.obstacle();
        if (problem == null || obstacle == null || problem.equals(obstacle)) {
            return problem == null ? obstacle : problem;
        }
        return problem + "\n" + obstacle;
    }

    private static Map<String, @Nullable Object> guideline(Guideline guideline) {
        return object(
                "text", guideline.text(),
                "units", guideline.units(),
                "from", iso(guideline.from()),
                "to", iso(guideline.to()));
    }

    private static Map<String, @Nullable Object> evidence(Evidence evidence) {
        return object(
                "text", evidence.text(),
                "kind", evidence.kind().code(),
                "number", evidence.number(),
                "from", iso(evidence.from()),
                "to", iso(evidence.to()));
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        return object(
                "rule", finding.rule(),
                "severity", finding.severity().code(),
                "row", finding.row(),
                "message", finding.message());
    }

    /** The object has no field for a comparison with the year before or for money spent, so they are shown among the unread texts. */
    private static List<Map<String, @Nullable Object>> unread(ReadReport report) {
        List<Unread> unread = new ArrayList<>(report.unread());
        for (Measure measure : report.measures()) {
            measure.cells().stream()
                    .filter(cell -> cell.columns().contains(Column.COMPARISON)
                            || cell.columns().contains(Column.SPENT))
                    .forEach(cell ->
                            unread.add(new Unread(cell.row(), cell.text().strip())));
        }
        unread.sort(Comparator.comparingInt(Unread::row));
        return unread.stream()
                .map(text -> object("row", text.row(), "text", text.text()))
                .toList();
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    private static ObjectWriter writer() {
        ObjectMapper mapper = new ObjectMapper();
        // A text that spells a tag must not become one where this object is put into a page.
        mapper.getFactory().setCharacterEscapes(new MarkupEscapes());
        return mapper.writerWithDefaultPrettyPrinter();
    }
}
