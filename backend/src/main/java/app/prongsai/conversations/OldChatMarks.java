package app.prongsai.conversations;

import app.prongsai.conversations.ChatInbox.Seen;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantCollection.Entry;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By which it is known that an event of a chat was worked on: LINE sends nothing again after days. */
@Component
class OldChatMarks implements RetentionRule {

    private final BesideRows rows;
    private final TenantCollection<Seen> seen;

    OldChatMarks(BesideRows rows, ReadModels readModels) {
        this.rows = rows;
        this.seen = readModels.collection(ChatInbox.SEEN, Seen.class);
    }

    @Override
    public String name() {
        return "chat-events";
    }

    @Override
    public int leastDays() {
        return 7;
    }

    @Override
    public int mostDays() {
        return 365;
    }

    @Override
    public int days() {
        return 30;
    }

    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        List<Entry<Seen>> old = new ArrayList<>();
        rows.each(ChatInbox.SEEN, Seen.class, null, row -> {
            if (row.row().finished().isBefore(moment)) {
                old.add(row);
            }
        });
        Map<TenantId, Integer> removed = new HashMap<>();
        old.forEach(row -> {
            seen.remove(row.tenant(), row.key());
            removed.merge(row.tenant(), 1, Integer::sum);
        });
        return removed;
    }
}
