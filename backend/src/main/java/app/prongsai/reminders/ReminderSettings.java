package app.prongsai.reminders;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code prongsai.reminders.*}; times are Thai.
 *
 * @param enabled whether the clock starts digests at all
 * @param from digests go out at or after this time of day
 * @param until and before this one, so that a late start does not write to people at night
 * @param every how often the clock is looked at
 * @param dueSoonDays so many days ahead a measure is due soon
 * @param silentDays after so many days without a word a measure is silent
 * @param escalateAfterDays a measure overdue for longer is told to the head
 */
@ConfigurationProperties("prongsai.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("08:30") LocalTime from,
        @DefaultValue("16:30") LocalTime until,
        @DefaultValue("30s") Duration every,
        @DefaultValue("7") int dueSoonDays,
        @DefaultValue("30") int silentDays,
        @DefaultValue("3") int escalateAfterDays) {

    ReminderSettings {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("prongsai.reminders.from must be before prongsai.reminders.until");
        }
    }

    /** Of organisations that have set none of their own. */
    ReminderRules.Rules rules() {
        return new ReminderRules.Rules(true, from, until, dueSoonDays, silentDays, escalateAfterDays);
    }
}
