package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * Answers the items of this meaning with a published report of the execution year, and confirms them: the report was
 * approved. What a person answered stays.
 */
@Allowed({SYSTEM})
public record AnswerWithReport(
        int fiscalYear, int executionFiscalYear, String concept, String address, String explanation)
        implements Command {

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
