package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.Draft;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Writes histories: aggregates of a few events, commits of one or two. */
public final class Histories {

    private Histories() {}

    /** Appends that many commits behind what the organisation has. */
    public static void append(CommitLog log, String code, int commits) {
        TenantId tenant = new TenantId(code);
        long from = new Existing(log, tenant).length();
        for (long number = from + 1; number <= from + commits; number++) {
            append(log, tenant, number);
        }
    }

    private record Existing(CommitLog log, TenantId tenant) {
        long length() {
            long length = 0;
            for (List<Commit> next = log.history(tenant, 1, 200);
                    !next.isEmpty();
                    next = log.history(tenant, length + 1, 200)) {
                length += next.size();
            }
            return length;
        }
    }

    /** The third of three commits on an aggregate has one event, the others two. */
    private static void append(CommitLog log, TenantId tenant, long number) {
        long aggregate = (number - 1) / 3;
        long step = (number - 1) % 3;
        List<StoredEvent> events = new ArrayList<>();
        for (int event = 0; event < (step == 2 ? 1 : 2); event++) {
            events.add(new StoredEvent(
                    "e-" + number + "-" + event,
                    "test.Happened",
                    1,
                    new Document("number", number)
                            .append("text", "ติดป้ายแล้ว " + number)
                            .append("nested", List.of(new Document("ratio", 0.5).append("open", true)))));
        }
        log.append(new Draft(
                tenant,
                tenant.code() + "/measure/m-" + aggregate,
                step * 2,
                "c-" + number,
                null,
                Instant.parse("2026-11-22T03:00:00Z").plusSeconds(number),
                "person/x",
                Channel.WEB,
                "c-" + number,
                events));
    }
}
