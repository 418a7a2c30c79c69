package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;

/** That what a short address meant was public and is withdrawn; NotFound if it is public, or never was. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record AnnouncementGone(String mark) implements Query<AnnouncementGone.Withdrawal> {

    public AnnouncementGone(AnnouncementId announcement) {
        this(ShortAddress.markOf(announcement));
    }

    @Override
    public Class<Withdrawal> answer() {
        return Withdrawal.class;
    }

    /** Nothing of what it said: it was withdrawn so that nobody reads that any more. */
    public record Withdrawal(Instant publishedAt, Instant withdrawnAt, String reason) {}
}
