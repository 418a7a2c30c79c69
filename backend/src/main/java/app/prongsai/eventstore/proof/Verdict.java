package app.prongsai.eventstore.proof;

import app.prongsai.shared.TenantId;
import java.util.List;

/**
 * What a verification found.
 *
 * @param histories the organisations whose history was walked, by code
 * @param damages the first damage of each damaged organisation, then of each damaged partition; empty if all is sound
 */
public record Verdict(List<History> histories, List<Damage> damages) {

    /**
     * @param commits how many commits the history has, as far as it could be followed
     * @param head hash of the last of them, 64 zeros if there is none
     * @param anchors how many published heads it was compared with
     */
    public record History(TenantId organisation, long commits, String head, int anchors) {}

    public Verdict {
        histories = List.copyOf(histories);
        damages = List.copyOf(damages);
    }

    /** The same, but for a head that somebody kept and the history does not pass through. */
    public Verdict missing(TenantId organisation, String head) {
        String what = "this one or a later one was rewritten: the history does not pass through " + head;
        return new Verdict(histories, List.of(Damage.of(organisation, 1, what)));
    }

    public boolean sound() {
        return damages.isEmpty();
    }

    public long commits() {
        return histories.stream().mapToLong(History::commits).sum();
    }
}
