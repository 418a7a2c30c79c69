package app.prongsai.reports;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.read.YearSheets;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.ReportDocx;
import app.prongsai.reports.document.ReportPdf;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a round's report from the measures of its year as they stand. */
@Component
class RoundReports {

    private final Backend backend;
    private final RoundList rounds;
    private final ReportPdf pdf = new ReportPdf();
    private final ReportDocx docx = new ReportDocx();

    RoundReports(@Lazy Backend backend, RoundList rounds) {
        this.backend = backend;
        this.rounds = rounds;
    }

    /** @throws NotFound if the round is not open */
    @QueryHandler
    RoundReport.Report answer(RoundReport query, TenantId tenant) {
        RoundOpened round = rounds.opened(tenant, query.round());
        List<Sheet> sheets = sheets(tenant, round.fiscalYear());
        return new RoundReport.Report(
                RoundList.round(round),
                ReportWording.of(organisation(tenant), round, sheets),
                sheets.stream().map(Sheet::measure).toList());
    }

    /** @throws NotFound if the round is not open */
    @QueryHandler
    Content answer(ReportFile query, Actor actor) {
        TenantId tenant = actor.tenant();
        OfficialReport document = document(actor, query);
        String name = "report-" + tenant.code() + "-" + query.round().value();
        return switch (query.format()) {
            case PDF -> new Content(name + ".pdf", "application/pdf", pdf.render(document));
            case DOCX ->
                new Content(
                        name + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        docx.render(document));
        };
    }

    private OfficialReport document(Actor actor, ReportFile query) {
        RoundOpened round = rounds.opened(actor.tenant(), query.round());
        Integer version = query.version();
        if (version != null && version == ReportFile.DRAFT) {
            if (actor.hasAny(Role.PUBLIC, Role.RESIDENT)) {
                throw new NotFound();
            }
            return document(actor.tenant(), round);
        }
        try {
            Actor system = Actor.system(actor.tenant(), Channel.API);
            return backend.ask(system, new PublishedReport(query.round(), version))
                    .document();
        } catch (NotFound never) {
            if (version != null) {
                throw never;
            }
            return document(actor.tenant(), round);
        }
    }

    private OfficialReport document(TenantId tenant, RoundOpened round) {
        return ReportWording.of(organisation(tenant), round, sheets(tenant, round.fiscalYear()));
    }

    Profile organisation(TenantId tenant) {
        return backend.ask(Actor.system(tenant, Channel.API), new OrganisationProfile());
    }

    /** The year's measures in the order of their codes. */
    List<Sheet> sheets(TenantId tenant, int fiscalYear) {
        Actor system = Actor.system(tenant, Channel.API);
        List<MeasureId> measures = backend.ask(system, new MeasureBoard(fiscalYear)).rows().stream()
                .map(MeasureBoard.Row::measure)
                .toList();
        return backend.ask(system, new YearSheets(measures)).sheets();
    }
}
