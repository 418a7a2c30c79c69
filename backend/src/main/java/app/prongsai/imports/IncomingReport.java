package app.prongsai.imports;

import static app.prongsai.shared.Role.*;

import app.prongsai.intake.ReadReport;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** What is understood of a report document of at most 10 MB, told by its content; refused with a reason if nothing is. */
@Allowed({COORDINATOR, SYSTEM})
public record IncomingReport(byte[] bytes) implements Query<IncomingReport.Understood> {

    @Override
    public Class<Understood> answer() {
        return Understood.class;
    }

    public record Understood(ReadReport report, ImportDraft draft) {}
}
