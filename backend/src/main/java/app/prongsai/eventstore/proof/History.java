package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.Keys;
import app.prongsai.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's history, followed commit by commit. Memory: two numbers per command and per aggregate of the
 * organisation, whatever its commits hold.
 */
public final class History {

    private final TenantId tenant;
    private final Fingerprints sequences = new Fingerprints();
    private final Fingerprints commands = new Fingerprints();
    private long length;
    private String head = Commit.FIRST_PREV;
    private long position;
    private long positionBefore;
    private @Nullable RawCommit last;

    public History(TenantId tenant) {
        this.tenant = tenant;
    }

    /** How many commits were followed. */
    public long length() {
        return length;
    }

    /** Hash of the last of them; 64 zeros before the first. */
    public String head() {
        return head;
    }

    long position() {
        return position;
    }

    /**
     * Takes the next commit.
     *
     * @return what is wrong with it or, found only now, with the one before; null if nothing is
     */
    public @Nullable Damage next(RawCommit commit) {
        long number = length + 1;
        String wrong = commit.isReadable() ? wrong(commit, number) : "is not readable as a commit";
        if (wrong != null) {
            return Damage.of(tenant, number, commit, wrong);
        }
        if (!commit.text("prev").equals(head)) {
            return last == null
                    ? Damage.of(tenant, number, commit, "claims to be first but follows another commit")
                    : Damage.of(
                            tenant,
                            length,
                            last,
                            "was replaced: it is not the one that commit " + number + " was made after");
        }
        long place = Keys.positionIn(commit.text("_id"));
        if (place <= position) {
            // Either may stand wrong: the one that does not fit the commit before both.
            return last != null && place > positionBefore
                    ? Damage.of(tenant, length, last, "stands behind its successor in the partition")
                    : Damage.of(tenant, number, commit, "stands before its predecessor in the partition");
        }
        String out = outOfLine(commit, number);
        if (out != null) {
            return Damage.of(tenant, number, commit, out);
        }
        length = number;
        head = commit.text("hash");
        positionBefore = position;
        position = place;
        last = commit;
        return null;
    }

    /** What is wrong with the commit by itself. */
    private @Nullable String wrong(RawCommit commit, long number) {
        if (!commit.text("chain").equals(Keys.chain(tenant, number))) {
            return "its number is not the next one of this history";
        }
        if (!commit.computedHash().equals(commit.text("hash"))) {
            return "its content does not fit its hash";
        }
        if (!commit.text("stream").startsWith(tenant.code() + "/")
                || !commit.text("command").startsWith(tenant.code() + "/")) {
            return "its aggregate or its command belongs to another organisation";
        }
        String id = commit.text("_id");
        if (!Keys.isPosition(id) || Keys.partitionIn(id) != Keys.partitionOf(tenant)) {
            return "it does not stand in the organisation's partition";
        }
        return null;
    }

    /** What is wrong with the commit after those before it. */
    private @Nullable String outOfLine(RawCommit commit, long number) {
        String stream = commit.text("stream");
        int mark = stream.lastIndexOf('#');
        if (!stream.substring(mark + 1).matches("[0-9]{6,18}")) {
            return "its place in the aggregate is not a number";
        }
        long sequence = Keys.numberIn(stream);
        long expected = sequences.put(stream.substring(0, mark), sequence + commit.events());
        if (sequence != expected) {
            return "it begins at event " + sequence + " of its aggregate, which had come to event " + expected;
        }
        long before = commands.put(commit.text("command"), number);
        return before == 0 ? null : "its command had its effect in commit " + before + " already";
    }
}
