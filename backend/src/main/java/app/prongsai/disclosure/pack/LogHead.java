package app.prongsai.disclosure.pack;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.shared.TenantId;
import org.springframework.stereotype.Component;

/** Where an organisation's history ends. */
@Component
final class LogHead {

    /** How many commits it has, and the hash of the last. */
    record Head(long chain, String hash) {}

    private final RawLog lengths;
    private final CommitLog log;

    LogHead(RawLog lengths, CommitLog log) {
        this.lengths = lengths;
        this.log = log;
    }

    Head of(TenantId tenant) {
        long chain = lengths.length(tenant);
        String hash = log.history(tenant, Math.max(1, chain), 1).stream()
                .findFirst()
                .map(Commit::hash)
                .orElse(Commit.FIRST_PREV);
        return new Head(chain, hash);
    }
}
