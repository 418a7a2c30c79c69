package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;

/**
 * What a published version was frozen as, byte for byte: its SHA-256 is the hash that its page, its papers and the log name.
 * NotFound if that version was never published.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record FrozenContent(RoundId round, int version) implements Query<ReportFile.Content> {

    public static String fileName(TenantId tenant, RoundId round, int version) {
        return "report-" + tenant.code() + "-" + round.value() + "-v" + version + "-content.json";
    }

    @Override
    public Class<ReportFile.Content> answer() {
        return ReportFile.Content.class;
    }
}
