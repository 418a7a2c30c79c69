package app.prongsai.platform;

import app.prongsai.platform.Timelines.Point;
import app.prongsai.readmodel.PastRows;
import app.prongsai.shared.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The read models that were looked back at last, up to a bound of bytes; a later moment is made from the nearest earlier one. */
@Component
class KeptPasts {

    private static final int BYTES_BESIDE = 500;

    /** A tenant's read model at a place of its history. */
    record Key(TenantId tenant, String readModel, Point point) {

        boolean isNotAfter(Key other) {
            return tenant.equals(other.tenant)
                    && readModel.equals(other.readModel)
                    && point.history() == other.point.history()
                    && point.chain() <= other.point.chain();
        }
    }

    /** Rows after the commit of that number. */
    record Kept(long chain, PastRows rows) {}

    private final long most;
    private final Map<Key, PastRows> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    KeptPasts(@Value("${prongsai.looking-back.memory:32MB}") DataSize most) {
        this.most = most.toBytes();
    }

    /** Itself, or the nearest earlier one, or the beginning. */
    synchronized Kept nearest(Key wanted) {
        Key nearest = null;
        for (Key key : kept.keySet()) {
            if (key.isNotAfter(wanted)
                    && (nearest == null || key.point().chain() > nearest.point().chain())) {
                nearest = key;
            }
        }
        PastRows rows = nearest == null ? null : kept.get(nearest);
        return nearest == null || rows == null
                ? new Kept(0, PastRows.NONE)
                : new Kept(nearest.point().chain(), rows);
    }

    /** One that is larger than all may be is not kept. */
    synchronized void keep(Key key, PastRows rows) {
        if (size(rows) > most) {
            return;
        }
        PastRows before = kept.put(key, rows);
        bytes += size(rows) - (before == null ? 0 : size(before));
        for (var eldest = kept.values().iterator(); bytes > most && eldest.hasNext(); ) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long size(PastRows rows) {
        return rows.bytes() + BYTES_BESIDE;
    }
}
