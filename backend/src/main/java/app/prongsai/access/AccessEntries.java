package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.Accountable;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with whose data, the newest first.
 *
 * @param what only this; null for everything
 * @param who only this actor; null for everybody
 * @param from the first day, in Thailand; null for the oldest that is kept
 * @param until the last day; null for today
 * @param most at most so many
 */
@Allowed({ADMINISTRATOR, AUDITOR})
@Accountable("access-log")
public record AccessEntries(
        @Nullable String what,
        @Nullable String who,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int most) implements Query<AccessEntries.Entries> {

    /** The newest of everything. */
    public AccessEntries(int most) {
        this(null, null, null, null, most);
    }

    @Override
    public Class<Entries> answer() {
        return Entries.class;
    }

    /** @param keptDays for how long entries are kept */
    public record Entries(List<AccessEntry> entries, int keptDays) {

        public Entries {
            entries = List.copyOf(entries);
        }
    }

    boolean wants(AccessEntry entry, LocalDate day) {
        return (what == null || what.equals(entry.what()))
                && (who == null || who.equals(entry.who()))
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }
}
