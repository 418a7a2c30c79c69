package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * What was said of the report with a command was taken back in the chat by its author; agreeing or giving back stands.
 *
 * @param command id of the command that said it
 */
@Allowed({COORDINATOR, HEAD, CLERK, EXECUTIVE, SYSTEM})
public record TakeBackReportWords(RoundId round, String command) implements Command {

    @Override
    public Object target() {
        return new ReportId(round);
    }
}
