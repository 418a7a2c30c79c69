package app.prongsai.imports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * Takes a draft over into the plan, each new measure wholly or not at all. Measures that are there already stay as they are;
 * applying again changes nothing.
 */
@Allowed({COORDINATOR, SYSTEM})
public record ApplyImport(ImportDraft draft) implements Command {

    @Override
    public Object target() {
        return "import/" + draft.fiscalYear();
    }
}
