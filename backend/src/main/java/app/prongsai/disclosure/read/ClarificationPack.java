package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A pack of the year by its SHA-256; NotFound if none has it. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ClarificationPack(int fiscalYear, String hash) implements Query<ClarificationPack.Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }

    public record Content(String fileName, byte[] bytes) {}
}
