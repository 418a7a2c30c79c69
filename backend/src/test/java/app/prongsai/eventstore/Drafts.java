package app.prongsai.eventstore;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Drafts for tests; every event has an id of its own. */
final class Drafts {

    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    private Drafts() {}

    static Draft draft(TenantId tenant, String aggregate, long sequence, String command) {
        return draft(tenant, aggregate, sequence, command, null, 1);
    }

    static Draft draft(
            TenantId tenant, String aggregate, long sequence, String command, @Nullable String content, int events) {
        List<StoredEvent> stored = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            stored.add(new StoredEvent(
                    UUID.randomUUID().toString(),
                    "test.Happened",
                    1,
                    new Document("number", event).append("text", "ที่ฟื้นน้ำ")));
        }
        return new Draft(
                tenant,
                tenant.code() + "/" + aggregate,
                sequence,
                command,
                content,
                AT,
                "person/x",
                Channel.WEB,
                command,
                stored);
    }
}
