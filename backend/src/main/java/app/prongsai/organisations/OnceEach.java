package app.prongsai.organisations;

import app.prongsai.shared.TenantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Something that is done once for each organisation: whoever is left, or has come since, is next. It remembers who is left, not who is done. */
public final class OnceEach {

    private List<TenantId> known = List.of();
    private final Set<TenantId> left = new LinkedHashSet<>();

    /**
     * @param active of whom whoever was not there the last time comes anew
     * @param done false for whom it is to be tried again
     */
    public void go(List<TenantId> active, Predicate<TenantId> done) {
        if (!active.equals(known)) {
            Set<TenantId> come = new LinkedHashSet<>(active);
            left.retainAll(come);
            known.forEach(come::remove);
            left.addAll(come);
            known = active;
        }
        left.removeIf(done);
    }
}
