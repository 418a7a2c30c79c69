package app.prongsai.ui.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.imports.ImportDraft;
import app.prongsai.intake.Column;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a measure is taken for, column by column, in lines. */
record ItemWords(ImportDraft.Item item) {

    /** All that can be told of. */
    static final List<Column> COLUMNS = List.of(
            Column.TITLE,
            Column.GUIDELINE,
            Column.RESPONSIBLE,
            Column.PERIOD,
            Column.RESULT,
            Column.PROBLEM,
            Column.OBSTACLE,
            Column.RECOMMENDATION,
            Column.COMPARISON,
            Column.NOTE,
            Column.BUDGET,
            Column.SPENT);

    List<String> of(Column column) {
        return switch (column) {
            case TITLE -> List.of(item.title());
            case GUIDELINE -> numbered(ImportDraft.Way::text);
            case RESPONSIBLE -> numbered(ItemWords::units);
            case PERIOD -> numbered(way -> period(way.from(), way.to()));
            case RESULT -> result();
            case PROBLEM -> remark(Remark.PROBLEM);
            case OBSTACLE -> remark(Remark.OBSTACLE);
            case COMPARISON -> remark(Remark.COMPARISON);
            case BUDGET -> baht(item.budget().planned());
            case SPENT -> baht(item.budget().spent());
            case RECOMMENDATION -> remark(Remark.RECOMMENDATION);
            case NOTE -> remark(Remark.NOTE);
            default -> List.of();
        };
    }

    private List<String> numbered(Function<ImportDraft.Way, String> words) {
        List<String> lines = new ArrayList<>();
        for (ImportDraft.Way way : item.guidelines()) {
            String text = words.apply(way);
            String number = item.guidelines().size() == 1 ? "" : (lines.size() + 1) + ". ";
            lines.add(number + (text.isEmpty() ? "–" : text));
        }
        return lines;
    }

    private static String units(ImportDraft.Way way) {
        return String.join(
                ", ", way.responsible().stream().map(Responsible::text).toList());
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? translate("import.period.none") : ThaiDates.brief(from, to);
    }

    private List<String> result() {
        List<String> lines = new ArrayList<>();
        lines.add(translate("status." + item.status()));
        item.evidence().forEach(evidence -> lines.add("• " + evidence(evidence)));
        return lines;
    }

    static String evidence(Evidence evidence) {
        LocalDate from = evidence.from();
        LocalDate to = evidence.to();
        return translate("evidence.kind." + evidence.kind()) + ": " + evidence.title()
                + (evidence.number() == null ? "" : " · " + translate("evidence.numbered", evidence.number()))
                + " · "
                + (from == null ? translate("evidence.undated") : ThaiDates.brief(from, to == null ? from : to));
    }

    private static List<String> baht(@Nullable Long satang) {
        return satang == null ? List.of() : List.of(translate("import.baht", Amounts.baht(satang)));
    }

    private List<String> remark(Remark remark) {
        String text = item.remarks().get(remark);
        return text == null ? List.of() : List.of(text);
    }
}
