package app.prongsai.imports;

import app.prongsai.intake.ReadReport;
import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.organisations.OrganisationProfile.Profile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report as it was read, in the words of an organisation: its departments, known by name or alias. */
final class Drafts {

    private final Profile organisation;

    Drafts(Profile organisation) {
        this.organisation = organisation;
    }

    ImportDraft of(ReadReport report) {
        ReadReport.Basis basis = report.basis();
        return new ImportDraft(
                report.executionFiscalYear(),
                report.assessedFiscalYear(),
                report.round().part(),
                basis == null ? "" : basis.text(),
                report.measures().stream().map(this::item).toList());
    }

    private ImportDraft.Item item(ReadReport.Measure measure) {
        List<ImportDraft.Way> ways = measure.guidelines().stream()
                .map(guideline -> new ImportDraft.Way(
                        Objects.requireNonNullElse(guideline.text(), ""),
                        guideline.units().stream().map(this::responsible).toList(),
                        guideline.from(),
                        guideline.to()))
                .toList();
        return new ImportDraft.Item(
                measure.row(),
                measure.title(),
                status(measure.status()),
                ways,
                evidence(measure),
                remarks(measure),
                new Budget(Baht.satang(measure.budget()), Baht.satang(measure.spent())));
    }

    private Responsible responsible(String unit) {
        return organisation
                .departmentCalled(unit)
                .map(department -> Responsible.department(unit, department.key()))
                .orElseGet(() -> new Responsible(unit, null, null));
    }

    private static List<Evidence> evidence(ReadReport.Measure measure) {
        List<Evidence> evidence = new ArrayList<>();
        for (ReadReport.Evidence item : measure.evidence()) {
            evidence.add(new Evidence(
                    "i" + (evidence.size() + 1),
                    EvidenceKind.valueOf(item.kind().name()),
                    item.text(),
                    item.from(),
                    item.to(),
                    item.number(),
                    null,
                    null));
        }
        return evidence;
    }

    private static MeasureStatus status(ReadReport.Status status) {
        return switch (status) {
            case DONE -> MeasureStatus.DONE;
            case IN_PROGRESS -> MeasureStatus.IN_PROGRESS;
            case NOT_STARTED, UNKNOWN -> MeasureStatus.NOT_STARTED;
        };
    }

    private static Map<Remark, String> remarks(ReadReport.Measure measure) {
        Map<Remark, String> remarks = new EnumMap<>(Remark.class);
        put(remarks, Remark.PROBLEM, measure.problem());
        put(remarks, Remark.OBSTACLE, measure.obstacle());
        put(remarks, Remark.COMPARISON, measure.comparison());
        put(remarks, Remark.RECOMMENDATION, measure.recommendation());
        put(remarks, Remark.NOTE, measure.note());
        return remarks;
    }

    private static void put(Map<Remark, String> remarks, Remark remark, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            remarks.put(remark, text);
        }
    }
}
