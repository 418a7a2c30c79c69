package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The subscriber id of a LINE user in this organisation, whether or not following. */
@Allowed({SYSTEM})
public record MarkOf(String chatUser) implements Query<MarkOf.Mark> {

    @Override
    public Class<Mark> answer() {
        return Mark.class;
    }

    public record Mark(SubscriberId subscriber) {}
}
