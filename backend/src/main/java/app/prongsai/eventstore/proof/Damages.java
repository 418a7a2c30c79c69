package app.prongsai.eventstore.proof;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Of all that is found, the first of each organisation and of each partition. */
final class Damages {

    private final Map<TenantId, Damage> histories = new TreeMap<>();
    private final Map<String, Damage> elsewhere = new TreeMap<>();

    void add(@Nullable Damage damage) {
        if (damage == null) {
            return;
        }
        if (damage.organisation() == null) {
            String place = damage.position() == null ? "" : damage.position().substring(0, 2);
            elsewhere.putIfAbsent(place, damage);
        } else {
            histories.merge(
                    damage.organisation(), damage, (first, other) -> first.commit() <= other.commit() ? first : other);
        }
    }

    List<Damage> first() {
        List<Damage> all = new ArrayList<>(histories.values());
        all.addAll(elsewhere.values());
        return all;
    }
}
