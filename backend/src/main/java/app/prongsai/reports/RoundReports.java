package app.prongsai.reports;

import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.PaperDifferences;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a round's report from the measures of its year as they stand. */
@Component
class RoundReports {

    private final Backend backend;
    private final YearMeasures measures;
    private final RoundList rounds;

    RoundReports(@Lazy Backend backend, YearMeasures measures, RoundList rounds) {
        this.backend = backend;
        this.measures = measures;
        this.rounds = rounds;
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
        String name = ReportFile.fileName(actor.tenant(), query.round(), query.format());
        return PaperFiles.of(document(actor, query.round(), query.version()).paper(), name, query.format());
    }

    /** @throws NotFound if one of the rounds is not open, or a version was never published */
    @QueryHandler
    Content answer(ReportDifferencesFile query, Actor actor) {
        TablePaper before =
                document(actor, query.before(), query.beforeVersion()).paper();
        TablePaper after = document(actor, query.after(), query.afterVersion()).paper();
        TablePaper differences = DifferencesWording.of(
                measures.organisation(actor.tenant()),
                List.of(words(query.before(), query.beforeVersion()), words(query.after(), query.afterVersion())),
                PaperDifferences.between(before, after, (column, earlier, later) -> false));
        String name = "report-differences-" + actor.tenant().code() + "-"
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

    private OfficialReport document(Actor actor, RoundId round, @Nullable Integer version) {
        boolean staff = !actor.hasAny(Role.PUBLIC, Role.RESIDENT);
        if (version == null) {
            return published(actor.tenant(), round, null)
                    .orElseGet(() -> document(actor.tenant(), round, YearMeasures.NOW));
        }
        if (version == ReportFile.DRAFT && staff) {
            return document(actor.tenant(), round, YearMeasures.NOW);
        }
        return published(actor.tenant(), round, version)
                .or(() -> staff ? underWay(actor.tenant(), round, version) : Optional.empty())
                .orElseThrow(NotFound::new);
    }

    private Optional<OfficialReport> published(TenantId tenant, RoundId round, @Nullable Integer version) {
        try {
            return Optional.of(backend.ask(system(tenant), new PublishedReport(round, version))
                    .document());
        } catch (NotFound never) {
            return Optional.empty();
        }
    }

    private Optional<OfficialReport> underWay(TenantId tenant, RoundId round, int version) {
        ReportInHand.Paper paper = backend.ask(system(tenant), new ReportInHand(round));
        return paper.version() == version ? Optional.of(paper.document()) : Optional.empty();
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.API);
    }

    private static String words(RoundId round, @Nullable Integer version) {
        String words = "รายงาน" + ReportWording.name(round) + " ปีงบประมาณ พ.ศ. " + round.fiscalYear();
        return version == null
                ? words
                : version == ReportFile.DRAFT ? words + " (ร่าง)" : words + " ฉบับที่ " + version;
    }
}
