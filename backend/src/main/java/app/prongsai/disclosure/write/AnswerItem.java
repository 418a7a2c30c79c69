package app.prongsai.disclosure.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.disclosure.ChecklistId;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** One to ten addresses of the web or paths of the own public pages, and how to find the content there. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record AnswerItem(int fiscalYear, ItemCode item, List<String> addresses, String explanation) implements Command {

    public AnswerItem {
        addresses = List.copyOf(addresses);
    }

    @Override
    public ChecklistId target() {
        return new ChecklistId(fiscalYear);
    }
}
