package app.prongsai.reports;

import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.PaperDifferences;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a round's report from the measures of its year as they stand. */
@Component
class RoundReports {

    private final YearMeasures measures;
    private final RoundList rounds;
    private final ReportPapers papers;

    RoundReports(YearMeasures measures, RoundList rounds, ReportPapers papers) {
        this.measures = measures;
        this.rounds = rounds;
        this.papers = papers;
    }

    /** @throws NotFound if the round is not open */
    @QueryHandler
    RoundReport.Report answer(RoundReport query, TenantId tenant) {
        RoundOpened round = rounds.opened(tenant, query.round());
        List<Sheet> sheets = measures.sheets(tenant, round.fiscalYear());
        return new RoundReport.Report(
                RoundList.round(round),
                ReportWording.of(measures.organisation(tenant), round, sheets),
                sheets.stream().map(Sheet::measure).toList());
    }

    /** @throws NotFound if the round is not open, or that version was never published */
    @QueryHandler
    Content answer(ReportFile query, Actor actor) {
        boolean draft = query.version() != null && query.version() == ReportFile.DRAFT;
        if (draft && actor.hasAny(Role.PUBLIC, Role.RESIDENT)) {
            throw new NotFound();
        }
        return PaperFiles.of(
                papers.paper(actor.tenant(), query.round(), query.version()),
                ReportFile.fileName(actor.tenant(), query.round(), query.format()),
                query.format());
    }

    /** @throws NotFound if one of the rounds is not open, or a version was never published */
    @QueryHandler
    Content answer(ReportDifferencesFile query, TenantId tenant) {
        TablePaper before = papers.paper(tenant, query.before(), query.beforeVersion());
        TablePaper after = papers.paper(tenant, query.after(), query.afterVersion());
        TablePaper differences = DifferencesWording.of(
                measures.organisation(tenant),
                List.of(words(query.before(), query.beforeVersion()), words(query.after(), query.afterVersion())),
                PaperDifferences.between(before, after, (column, earlier, later) -> false));
        String name = "report-differences-" + tenant.code() + "-"
                + query.before().value() + "-" + query.after().value() + "."
                + query.format().extension();
        return PaperFiles.of(differences, name, query.format());
    }

    /** What the round's report would say of the measures as they stood at that moment. */
    OfficialReport document(TenantId tenant, RoundId id, Instant asOf) {
        RoundOpened round = rounds.opened(tenant, id);
        return ReportWording.of(
                measures.organisation(tenant), round, measures.sheets(tenant, round.fiscalYear(), asOf));
    }

    private static String words(RoundId round, @Nullable Integer version) {
        String words = "รายงาน" + ReportWording.name(round) + " ปีงบประมาณ พ.ศ. " + round.fiscalYear();
        return version == null
                ? words
                : version == ReportFile.DRAFT ? words + " (ร่าง)" : words + " ฉบับที่ " + version;
    }
}
