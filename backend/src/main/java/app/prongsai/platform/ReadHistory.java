package app.prongsai.platform;

import app.prongsai.eventstore.TenantHistory;
import app.prongsai.eventstore.TenantHistory.Step;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tenant's history for one question, which may make several read models of it: its first windows are read once. For one thread. */
final class ReadHistory {

    /** Windows that are remembered; of what lies behind them, each read model reads its own. */
    private static final int MOST = 100;

    private final TenantHistory history;
    private final TenantId tenant;
    private final Map<Long, List<Step>> windows = new HashMap<>();

    ReadHistory(TenantHistory history, TenantId tenant) {
        this.history = history;
        this.tenant = tenant;
    }

    /** The next commits from that number on, oldest first; none only if the history ends before it. */
    List<Step> from(long chain) {
        long first = chain - (chain - 1) % TenantHistory.WINDOW;
        List<Step> window = windows.get(first);
        if (window == null) {
            window = history.from(tenant, first);
            if (windows.size() < MOST) {
                windows.put(first, window);
            }
        }
        return window.stream().filter(step -> step.chain() >= chain).toList();
    }
}
