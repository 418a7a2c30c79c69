package app.prongsai.imports;

import app.prongsai.intake.ReadReport;
import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.ImportMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.thai.FiscalYear;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measures of a document as commands of an organisation: its departments, its year, ids made from the titles. */
final class ImportedMeasures {

    private final Profile organisation;
    private final FiscalYear year;
    private final ReadReport.Round round;

    ImportedMeasures(Profile organisation, int year, ReadReport.Round round) {
        this.organisation = organisation;
        this.year = new FiscalYear(year);
        this.round = round;
    }

    /** The same title in the same year is the same measure, however it was broken into lines. */
    MeasureId id(ReadReport.Measure measure) {
        byte[] title = compact(measure.title()).getBytes(StandardCharsets.UTF_8);
        return new MeasureId(year.year() + "-" + TenantFiles.hash(title).substring(0, 16));
    }

    ImportMeasure command(ReadReport.Measure measure, MeasureId id, String code) {
        List<Guideline> guidelines = guidelines(measure);
        PlanMeasure plan = new PlanMeasure(
                id,
                year.year(),
                code,
                measure.title(),
                guidelines.stream()
                        .map(Guideline::from)
                        .min(Comparator.naturalOrder())
                        .orElse(year.from()),
                guidelines.stream()
                        .map(Guideline::to)
                        .max(Comparator.naturalOrder())
                        .orElse(year.to()),
                guidelines);
        return new ImportMeasure(plan, status(measure.status()), evidence(measure), remarks(measure), Budget.UNSAID);
    }

    private List<Guideline> guidelines(ReadReport.Measure measure) {
        List<Guideline> guidelines = new ArrayList<>();
        for (ReadReport.Guideline guideline : measure.guidelines()) {
            LocalDate from =
                    Objects.requireNonNullElse(guideline.from(), Objects.requireNonNullElse(round.from(), year.from()));
            LocalDate to =
                    Objects.requireNonNullElse(guideline.to(), Objects.requireNonNullElse(round.to(), year.to()));
            guidelines.add(new Guideline(
                    guidelines.size() + 1,
                    Objects.requireNonNullElse(guideline.text(), ""),
                    guideline.units().stream().map(this::responsible).toList(),
                    from,
                    to.isBefore(from) ? from : to));
        }
        return guidelines.isEmpty() ? List.of(new Guideline(1, "", List.of(), year.from(), year.to())) : guidelines;
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

    private static String compact(String text) {
        return text.replaceAll("\\s", "");
    }
}
