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
    public Bounds bounds() {
        return new Bounds(30, 365, 180);
    }

    /** A row that does not say when is as old as this look. */
    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        date();
        return RetentionRule.remove(rows, Memories.NAME, Memorised.class, moment, Memorised::at, row -> {
            memories.remove(row.tenant(), row.key());
            return true;
        });
    }

    private void date() {
        List<Entry<Memorised>> undated = new ArrayList<>();
        rows.each(Memories.NAME, Memorised.class, null, row -> {
            if (row.row().at() == null) {
                undated.add(row);
            }
        });
        undated.forEach(row ->
                memories.put(row.tenant(), row.key(), new Memorised(row.row().facts(), clock.instant())));
    }
}
