package app.prongsai.bench;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** One writer's aggregates: a new one after every 20 events, the next tenant with each. */
final class Work {

    static final int EVENTS_PER_AGGREGATE = 20;

    private final int writer;
    private final int writers;
    private final int tenants;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private long appended;

    Work(int writer, int writers, int tenants) {
        this.writer = writer;
        this.writers = writers;
        this.tenants = tenants;
    }

    List<DomainEventMessage<?>> next() {
        long aggregate = appended / EVENTS_PER_AGGREGATE;
        long sequence = appended % EVENTS_PER_AGGREGATE;
        appended++;
        TenantId tenant = tenant((int) ((aggregate * writers + writer) % tenants));
        return commit(tenant, tenant.code() + "/measure/%s-%02d-%06d".formatted(run, writer, aggregate), sequence, 1);
    }

    static TenantId tenant(int number) {
        return new TenantId(String.valueOf(3_000_000 + number));
    }

    static List<DomainEventMessage<?>> commit(TenantId tenant, String aggregate, long sequence, int events) {
        String command = UUID.randomUUID().toString();
        var circumstances = CommitMetaData.of(tenant, "person/somchai", Channel.LINE, command, command);
        List<DomainEventMessage<?>> commit = new ArrayList<>(events);
        for (int event = 0; event < events; event++) {
            commit.add(new GenericDomainEventMessage<>(
                    "measure", aggregate, sequence + event, Progressed.number(sequence + event), circumstances));
        }
        return commit;
    }
}
