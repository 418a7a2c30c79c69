package app.prongsai.imports;

import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportComparison.State;
import app.prongsai.intake.ReadReport;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a report over as it was read, without a person who corrects it. */
@Component
public class ReportImport {

    private final Backend backend;

    ReportImport(Backend backend) {
        this.backend = backend;
    }

    /** How many measures were new, how many the organisation had already, and which of those the report tells otherwise. */
    public record Outcome(int planned, int unchanged, List<Line> different) {

        public Outcome {
            different = List.copyOf(different);
        }
    }

    /**
     * Imports into the organisation's execution year; measures that it has already, by their titles, stay as they are.
     *
     * @throws app.prongsai.platform.NotFound if nobody registered the organisation
     * @throws RuleViolated if the document does not say which year it is about
     */
    public Outcome apply(TenantId tenant, ReadReport report) {
        Actor actor = Actor.system(tenant, Channel.IMPORT);
        ImportDraft draft = new Drafts(backend.ask(actor, new OrganisationProfile())).of(report);
        List<Line> lines = backend.ask(actor, new ImportComparison(draft)).lines();
        backend.send(actor, new ApplyImport(draft));
        int planned =
                (int) lines.stream().filter(line -> line.state() == State.NEW).count();
        return new Outcome(
                planned,
                lines.size() - planned,
                lines.stream().filter(line -> line.state() == State.DIFFERENT).toList());
    }
}
