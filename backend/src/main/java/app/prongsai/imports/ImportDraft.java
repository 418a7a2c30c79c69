package app.prongsai.imports;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.reports.RoundId;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported: a report as it was read and then corrected by a person. Years are Buddhist Era.
 *
 * @param fiscalYear in which the measures are carried out; without it nothing can be imported
 * @param part of the year that the report is about, for guidelines that name no days, and for the round it is one of
 */
public record ImportDraft(
        @Nullable Integer fiscalYear,
        @Nullable Integer assessedFiscalYear,
        @Nullable YearPart part,
        String basis,
        List<Item> items) {

    public ImportDraft {
        items = List.copyOf(items);
    }

    /** @param row where the measure stands in the file: what it is known by while it is being corrected */
    public record Item(
            int row,
            String title,
            MeasureStatus status,
            List<Way> guidelines,
            List<Evidence> evidence,
            Map<Remark, String> remarks,
            Budget budget) {

        public Item {
            guidelines = List.copyOf(guidelines);
            evidence = List.copyOf(evidence);
            remarks = Map.copyOf(remarks);
        }
    }

    /** A guideline; without days of its own it has those of the round or the year. */
    public record Way(
            String text,
            List<Responsible> responsible,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Way {
            responsible = List.copyOf(responsible);
        }
    }

    /** The round that is opened with it, if reports are made for such a part of a year. */
    public Optional<RoundId> round() {
        return fiscalYear == null || part == null ? Optional.empty() : RoundId.covering(fiscalYear, part);
    }

    public ImportDraft ofYear(@Nullable Integer year) {
        return new ImportDraft(year, assessedFiscalYear, part, basis, items);
    }

    public ImportDraft ofPart(@Nullable YearPart other) {
        return new ImportDraft(fiscalYear, assessedFiscalYear, other, basis, items);
    }

    public ImportDraft with(List<Item> others) {
        return new ImportDraft(fiscalYear, assessedFiscalYear, part, basis, others);
    }

    public ImportDraft with(Item corrected) {
        return with(items.stream()
                .map(item -> item.row() == corrected.row() ? corrected : item)
                .toList());
    }
}
