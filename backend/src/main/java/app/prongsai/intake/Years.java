package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The assessed year and the year of execution, which titles mix up. Execution follows the round's dates; the assessed
 * year is an earlier one that the caption, the title or the basis names.
 */
record Years(
        @Nullable Integer assessed,
        @Nullable Integer execution,
        @Nullable Integer title,
        List<Integer> caption) {

    static Years of(Introduction introduction, Round round, List<Measure> measures) {
        List<Integer> titles = FiscalYears.in(
                String.join(" ", introduction.heading().stream().map(Line::text).toList()));
        Line captionLine = introduction.caption();
        List<Integer> caption = captionLine == null ? List.of() : FiscalYears.in(captionLine.text());
        Integer only = caption.size() == 1 ? caption.getFirst() : null;
        Integer title = titles.isEmpty() ? only : titles.getFirst();
        Integer execution = execution(round, caption, measures, title);
        ReadReport.Basis basis = introduction.basis();
        Integer basisYear = basis == null
                ? null
                : FiscalYears.in(basis.text()).stream().findFirst().orElse(null);
        Integer assessed = null;
        for (Integer candidate : new Integer[] {caption.size() > 1 ? caption.getFirst() : null, title, basisYear}) {
            if (assessed == null && candidate != null && !Objects.equals(candidate, execution)) {
                assessed = candidate;
            }
        }
        return new Years(assessed, execution, title, caption);
    }

    private static @Nullable Integer execution(
            Round round, List<Integer> caption, List<Measure> measures, @Nullable Integer title) {
        LocalDate from = round.from();
        if (from != null) {
            return FiscalYear.of(from).year();
        }
        if (caption.size() > 1) {
            return caption.getLast();
        }
        return measures.stream()
                .flatMap(measure -> measure.guidelines().stream())
                .map(ReadReport.Guideline::from)
                .filter(Objects::nonNull)
                .findFirst()
                .map(date -> FiscalYear.of(date).year())
                .orElse(title);
    }
}
