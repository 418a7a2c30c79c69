package app.prongsai.imports;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.ImportMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.RuleViolated;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.YearPart;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Items of a draft as commands of its year, with ids made from the titles. */
final class ImportedMeasures {

    private final ImportDraft draft;
    private final FiscalYear year;

    /** @throws RuleViolated if the draft does not say which year it is about */
    ImportedMeasures(ImportDraft draft) {
        this.draft = draft;
        Integer said = draft.fiscalYear();
        if (said == null || said < 2500 || said > 2700) {
            throw new RuleViolated("import.year-unknown");
        }
        year = new FiscalYear(said);
    }

    int year() {
        return year.year();
    }

    /** The same title in the same year is the same measure, however it was broken into lines and whatever its digits. */
    MeasureId id(ImportDraft.Item item) {
        byte[] title = compact(item.title()).getBytes(StandardCharsets.UTF_8);
        return new MeasureId(year.year() + "-" + TenantFiles.hash(title).substring(0, 16));
    }

    ImportMeasure command(ImportDraft.Item item, MeasureId id, String code) {
        List<Guideline> guidelines = guidelines(item);
        PlanMeasure plan = new PlanMeasure(
                id,
                year.year(),
                code,
                item.title(),
                guidelines.stream()
                        .map(Guideline::from)
                        .min(Comparator.naturalOrder())
                        .orElse(year.from()),
                guidelines.stream()
                        .map(Guideline::to)
                        .max(Comparator.naturalOrder())
                        .orElse(year.to()),
                guidelines);
        return new ImportMeasure(plan, item.status(), item.evidence(), item.remarks(), item.budget());
    }

    private List<Guideline> guidelines(ImportDraft.Item item) {
        YearPart part = Objects.requireNonNullElse(draft.part(), YearPart.WHOLE);
        List<Guideline> guidelines = new ArrayList<>();
        for (ImportDraft.Way way : item.guidelines()) {
            LocalDate from = Objects.requireNonNullElse(way.from(), part.from(year));
            LocalDate to = Objects.requireNonNullElse(way.to(), part.to(year));
            guidelines.add(new Guideline(
                    guidelines.size() + 1, way.text(), way.responsible(), from, to.isBefore(from) ? from : to));
        }
        return guidelines.isEmpty() ? List.of(new Guideline(1, "", List.of(), year.from(), year.to())) : guidelines;
    }

    /** As texts are compared: line breaks, blanks and the kind of digits say nothing. */
    static String compact(String text) {
        return ThaiNumerals.toArabic(text).replaceAll("\\s", "");
    }
}
