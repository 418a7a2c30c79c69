package app.prongsai.reports;

import app.prongsai.evidence.DeadLinks.DeadLink;
import app.prongsai.intake.OwnReport;
import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.ReportFindings.Finding;
import app.prongsai.reports.ReportFindings.Findings;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a round's report to the linter. */
@Component
class RoundFindings {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::code);

    private final YearMeasures measures;
    private final RoundList rounds;

    RoundFindings(YearMeasures measures, RoundList rounds) {
        this.measures = measures;
        this.rounds = rounds;
    }

    @QueryHandler
    Findings answer(ReportFindings query, TenantId tenant) {
        LocalDate day = query.asOf();
        return findings(tenant, query.round(), day == null ? YearMeasures.NOW : ThaiDates.endOf(day));
    }

    /** What would be found in the measures as they stood at that moment. */
    Findings findings(TenantId tenant, RoundId id, Instant asOf) {
        RoundOpened round = rounds.opened(tenant, id);
        Profile organisation = measures.organisation(tenant);
        List<Sheet> sheets = measures.sheets(tenant, round.fiscalYear(), asOf);
        List<String> lastYear = measures.sheets(tenant, round.fiscalYear() - 1).stream()
                .flatMap(sheet -> LintedMeasure.resultsOf(sheet).stream())
                .toList();
        OwnReport own = new OwnReport(
                introduction(organisation, round, sheets),
                new ReadReport.Organisation(
                        organisation.name(),
                        organisation.type().name().toLowerCase(Locale.ROOT),
                        null,
                        organisation.district(),
                        organisation.province()),
                round(round),
                LintedMeasure.of(sheets),
                lastYear);
        List<Finding> findings = new ArrayList<>();
        own.findings().forEach(finding -> findings.add(finding(finding, sheets)));
        sheets.stream().filter(Sheet::awaitingApproval).forEach(sheet -> findings.add(unapproved(sheet)));
        measures.deadLinks(tenant, round.fiscalYear()).forEach(dead -> findings.add(dead(dead)));
        findings.sort(WORST_FIRST);
        return new Findings(findings);
    }

    /** A report made here tells the year up to the end of its round, of the last quarter too. */
    private static ReadReport.Round round(RoundOpened round) {
        FiscalYear year = new FiscalYear(round.fiscalYear());
        return new ReadReport.Round(round.months(), round.round().part(), year.from(), round.to());
    }

    private static List<String> introduction(Profile organisation, RoundOpened round, List<Sheet> sheets) {
        var document = ReportWording.of(organisation, round, sheets);
        List<String> lines = new ArrayList<>(document.headingLines());
        lines.addAll(document.basis().lines().toList());
        lines.add(document.caption());
        return lines;
    }

    private static Finding finding(ReadReport.Finding finding, List<Sheet> sheets) {
        Sheet sheet = spot(finding.row(), sheets);
        return new Finding(
                finding.rule(),
                finding.severity(),
                sheet == null ? null : sheet.measure(),
                sheet == null ? "" : sheet.code(),
                finding.message());
    }

    /** The measure that a row of the table stands for; null for what stands above it. */
    private static @Nullable Sheet spot(@Nullable Integer row, List<Sheet> sheets) {
        return row == null || row < 1 || row > sheets.size() ? null : sheets.get(row - 1);
    }

    private static Finding dead(DeadLink dead) {
        return new Finding(
                "dead-link",
                Severity.ERROR,
                dead.measure(),
                dead.code(),
                "ลิงก์ของหลักฐาน “" + dead.title() + "” เปิดไม่ได้ กรุณาแก้ลิงก์หรือแนบหลักฐานใหม่");
    }

    private static Finding unapproved(Sheet sheet) {
        return new Finding(
                "awaits-approval",
                Severity.WARNING,
                sheet.measure(),
                sheet.code(),
                "ผู้รับผิดชอบแจ้งว่าดำเนินการแล้ว แต่หัวหน้ายังไม่ได้เห็นชอบ รายงานจึงยังแสดงว่าอยู่ระหว่างดำเนินการ");
    }
}
