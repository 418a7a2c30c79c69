package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Keys;
import app.prongsai.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The first thing wrong in an organisation's history, or in a partition if nobody can say whose it is.
 *
 * @param organisation whose history, or null
 * @param commit its number in the history, from 1; 0 if unknown
 * @param position the commit's place in its partition, "07-000000000123", or null if unknown
 * @param stream the aggregate and sequence, "3031234/measure/…#000005", or null if unknown
 * @param what what is wrong, as the end of an English sentence
 */
public record Damage(
        @Nullable TenantId organisation,
        long commit,
        @Nullable String position,
        @Nullable String stream,
        String what) {

    static Damage of(TenantId organisation, long commit, String what) {
        return new Damage(organisation, commit, null, null, what);
    }

    static Damage of(TenantId organisation, long commit, RawCommit bytes, String what) {
        return new Damage(organisation, commit, known(bytes.text("_id")), known(bytes.text("stream")), what);
    }

    static Damage at(int partition, long position, String what) {
        return new Damage(null, 0, Keys.position(partition, position), null, what);
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text.replaceAll("\\p{Cntrl}", "?");
    }

    /** One line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(organisation == null ? "log" : "organisation " + organisation);
        line.append(commit == 0 ? "" : ", commit " + commit);
        line.append(position == null ? "" : ", position " + position);
        line.append(stream == null ? "" : ", stream " + stream);
        return line.append(": ").append(what).toString();
    }
}
