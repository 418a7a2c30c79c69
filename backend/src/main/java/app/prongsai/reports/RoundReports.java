package app.prongsai.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import org.axonframework.queryhandling.QueryHandler;
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
        return new RoundReport.Report(
                RoundList.round(round),
                ReportWording.of(measures.organisation(tenant), round, measures.sheets(tenant, round.fiscalYear())));
    }

    /** @throws NotFound if the round is not open, or that version was never published */
    @QueryHandler
    Content answer(ReportFile query, Actor actor) {
        ReportSide wanted = new ReportSide(query.round(), query.version(), null);
        return PaperFiles.of(
                actor.hasAny(Role.PUBLIC, Role.RESIDENT)
                        ? papers.ofPublic(actor.tenant(), wanted)
                        : papers.ofStaff(actor.tenant(), wanted),
                ReportFile.fileName(actor.tenant(), query.round(), query.format()),
                query.format());
    }

    /** What the round's report would say of the measures as they stood at that moment. */
    OfficialReport document(TenantId tenant, RoundId id, Instant asOf) {
        RoundOpened round = rounds.opened(tenant, id);
        return ReportWording.of(
                measures.organisation(tenant), round, measures.sheets(tenant, round.fiscalYear(), asOf));
    }
}
