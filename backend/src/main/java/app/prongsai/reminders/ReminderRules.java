package app.prongsai.reminders;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalTime;

/** The organisation's own rules, or the usual ones. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ReminderRules() implements Query<ReminderRules.Rules> {

    @Override
    public Class<Rules> answer() {
        return Rules.class;
    }

    /**
     * Times are Thai; outside them is quiet.
     *
     * @param from digests go out at or after this time of day
     * @param until and before this one
     * @param dueSoonDays so many days ahead work is due soon
     * @param silentDays after so many days without a word a measure is silent
     * @param escalateAfterDays work overdue for longer is told to the head
     */
    public record Rules(
            boolean enabled, LocalTime from, LocalTime until, int dueSoonDays, int silentDays, int escalateAfterDays) {

        boolean speakAt(LocalTime time) {
            return enabled && !time.isBefore(from) && time.isBefore(until);
        }
    }
}
