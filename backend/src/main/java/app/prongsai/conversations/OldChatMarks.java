package app.prongsai.conversations;

import app.prongsai.conversations.ChatInbox.Seen;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Instant;
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
    public Bounds bounds() {
        return new Bounds(7, 365, 30);
    }

    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        return RetentionRule.remove(rows, ChatInbox.SEEN, Seen.class, moment, Seen::finished, row -> {
            seen.remove(row.tenant(), row.key());
            return true;
        });
    }
}
