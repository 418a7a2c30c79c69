package app.prongsai.imports;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.intake.ReadReport;
import app.prongsai.measures.MeasureCodes;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.ImportMeasure;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends what was understood of a report as commands. */
@Component
public class ReportImport {

    private final Backend backend;
    private final CommitLog log;

    ReportImport(Backend backend, CommitLog log) {
        this.backend = backend;
        this.log = log;
    }

    /** How many measures were new, and how many the organisation had already. */
    public record Outcome(int planned, int unchanged) {}

    /**
     * Imports into the organisation's execution year; measures that it has already, by their titles, stay as they are.
     *
     * @throws app.prongsai.platform.NotFound if nobody registered the organisation
     * @throws RuleViolated if the document does not say which year it is about
     */
    public Outcome apply(TenantId tenant, ReadReport report) {
        Actor actor = Actor.system(tenant, Channel.IMPORT);
        OrganisationProfile.Profile organisation = backend.ask(actor, new OrganisationProfile());
        Integer year = report.executionFiscalYear();
        if (year == null) {
            throw new RuleViolated("import.year-unknown");
        }
        ImportedMeasures measures = new ImportedMeasures(organisation, year, report.round());
        Map<MeasureId, String> codes = codes(actor, year);
        openRound(actor, year, report);
        int planned = 0;
        for (ReadReport.Measure measure : report.measures()) {
            MeasureId id = measures.id(measure);
            if (codes.containsKey(id)) {
                continue;
            }
            String code = MeasureCodes.next(year, codes.values());
            String command = "import/" + id.value();
            if (!log.holds(tenant, command)) {
                ImportMeasure wish = measures.command(measure, id, code);
                backend.sendOnce(actor, command, wish);
                planned++;
            }
            codes.put(id, code);
        }
        return new Outcome(planned, report.measures().size() - planned);
    }

    private void openRound(Actor actor, int year, ReadReport report) {
        Integer months = report.round().months();
        if (months != null && (months == 6 || months == 12)) {
            RoundId round = RoundId.of(year, months);
            Integer assessed = report.assessedFiscalYear();
            ReadReport.Basis basis = report.basis();
            backend.sendOnce(
                    actor,
                    "import/" + round.value(),
                    new OpenRound(round, assessed == null ? year - 1 : assessed, basis == null ? "" : basis.text()));
        }
    }

    private Map<MeasureId, String> codes(Actor actor, int year) {
        Map<MeasureId, String> codes = new HashMap<>();
        backend.ask(actor, new MeasureBoard(year)).rows().forEach(row -> codes.put(row.measure(), row.code()));
        return codes;
    }
}
