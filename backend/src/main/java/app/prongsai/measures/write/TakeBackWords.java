package app.prongsai.measures.write;

import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;
import static app.prongsai.shared.Role.OFFICER;
import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** What was said or shown with a command was taken back in the chat by its author. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, SYSTEM})
public record TakeBackWords(
        MeasureId measure, String command, @Nullable String evidence) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
