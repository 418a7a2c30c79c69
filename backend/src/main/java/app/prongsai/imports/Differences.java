package app.prongsai.imports;

import app.prongsai.imports.ImportComparison.Difference;
import app.prongsai.imports.ImportComparison.Field;
import app.prongsai.intake.ReadReport;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.ImportMeasure;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what a measure as planned and carried out differs from the same one in a draft. What a draft leaves out says nothing. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Sheet sheet, ImportMeasure draft) {
        Differences differences = new Differences();
        List<Guideline> planned = sheet.guidelines();
        List<Guideline> drafted = draft.plan().guidelines();
        differences.add(Field.STATUS, status(sheet.status()), status(draft.status()));
        differences.add(Field.GUIDELINES, lines(planned, Guideline::text), lines(drafted, Guideline::text));
        differences.add(Field.RESPONSIBLE, lines(planned, Differences::units), lines(drafted, Differences::units));
        differences.add(
                Field.PERIOD,
                lines(planned, one -> ThaiDates.brief(one.from(), one.to())),
                lines(drafted, one -> ThaiDates.brief(one.from(), one.to())));
        differences.add(
                Field.EVIDENCE,
                lines(sheet.evidence(), Differences::evidence),
                lines(draft.evidence(), Differences::evidence));
        for (Remark remark : Remark.values()) {
            String said = draft.remarks().get(remark);
            if (said != null) {
                differences.add(field(remark), sheet.remarks().getOrDefault(remark, ""), said);
            }
        }
        differences.add(Field.BUDGET, sheet.budget().planned(), draft.budget().planned());
        differences.add(Field.SPENT, sheet.budget().spent(), draft.budget().spent());
        return differences.found;
    }

    private void add(Field field, String planned, String drafted) {
        if (!ImportedMeasures.compact(planned).equals(ImportedMeasures.compact(drafted))) {
            found.add(new Difference(field, planned, drafted));
        }
    }

    private void add(Field field, @Nullable Long planned, @Nullable Long drafted) {
        if (drafted != null && !drafted.equals(planned)) {
            found.add(new Difference(field, baht(planned), baht(drafted)));
        }
    }

    private static String baht(@Nullable Long satang) {
        return satang == null ? "" : String.format(Locale.ROOT, "%,d.%02d", satang / 100, satang % 100);
    }

    private static Field field(Remark remark) {
        return switch (remark) {
            case PROBLEM -> Field.PROBLEM;
            case OBSTACLE -> Field.OBSTACLE;
            case RECOMMENDATION -> Field.RECOMMENDATION;
            case COMPARISON -> Field.COMPARISON;
            case NOTE -> Field.NOTE;
        };
    }

    private static <T> String lines(List<T> all, Function<T, String> text) {
        return String.join("\n", all.stream().map(text).toList());
    }

    private static String units(Guideline guideline) {
        return String.join(
                "/", guideline.responsible().stream().map(Responsible::text).toList());
    }

    private static String evidence(Evidence evidence) {
        LocalDate from = evidence.from();
        LocalDate to = evidence.to();
        return evidence.title()
                + (evidence.number() == null ? "" : " เลขที่ " + evidence.number())
                + (from == null ? "" : " (" + ThaiDates.brief(from, to == null ? from : to) + ")");
    }

    private static String status(MeasureStatus status) {
        return ReadReport.Status.valueOf(status.name()).thai();
    }
}
