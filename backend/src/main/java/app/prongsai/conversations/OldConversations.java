package app.prongsai.conversations;

import app.prongsai.conversations.Memories.Memorised;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantCollection.Entry;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was being said in a chat that has been silent for long. */
@Component
class OldConversations implements RetentionRule {

    private final BesideRows rows;
    private final TenantCollection<Memorised> memories;
    private final Clock clock;

    OldConversations(BesideRows rows, ReadModels readModels, Clock clock) {
        this.rows = rows;
        this.memories = readModels.collection(Memories.NAME, Memorised.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public int leastDays() {
        return 30;
    }

    @Override
    public int mostDays() {
        return 365;
    }

    @Override
    public int days() {
        return 180;
    }

    /** A row that does not say when is as old as this look. */
    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        List<Entry<Memorised>> old = new ArrayList<>();
        List<Entry<Memorised>> undated = new ArrayList<>();
        rows.each(Memories.NAME, Memorised.class, null, row -> {
            if (row.row().at() == null) {
                undated.add(row);
            } else if (row.row().at().isBefore(moment)) {
                old.add(row);
            }
        });
        undated.forEach(row ->
                memories.put(row.tenant(), row.key(), new Memorised(row.row().facts(), clock.instant())));
        Map<TenantId, Integer> removed = new HashMap<>();
        old.forEach(row -> {
            memories.remove(row.tenant(), row.key());
            removed.merge(row.tenant(), 1, Integer::sum);
        });
        return removed;
    }
}
