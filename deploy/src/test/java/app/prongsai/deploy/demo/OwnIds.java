package app.prongsai.deploy.demo;

import app.prongsai.deploy.wall.Records;
import app.prongsai.eventstore.TenantHistory;
import app.prongsai.evidence.EvidenceEvent;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.context.ApplicationContext;

/** Makes ids that all organisations of the demonstration share the organisation's own, by an ending. */
public final class OwnIds {

    private static final Set<String> OWN = Set.of("MeasureId", "PersonId", "AnnouncementId");
    private static final String PERSON = "person/";

    private OwnIds() {}

    static Actor of(Actor actor) {
        return actor.id().startsWith(PERSON)
                ? new Actor(
                        actor.tenant(),
                        own(actor.id(), actor.tenant()),
                        actor.channel(),
                        actor.roles(),
                        actor.departments())
                : actor;
    }

    static Object of(Object value, TenantId tenant) {
        return switch (value) {
            case null -> null;
            case TenantId other -> other;
            case Record message -> record(message, tenant);
            case List<?> list -> list.stream().map(one -> of(one, tenant)).toList();
            case Set<?> set -> set.stream().map(one -> of(one, tenant)).collect(Collectors.toSet());
            default -> value;
        };
    }

    private static Object record(Record message, TenantId tenant) {
        RecordComponent[] components = message.getClass().getRecordComponents();
        boolean id = OWN.contains(message.getClass().getSimpleName());
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    Object value = Records.value(message, component);
                    boolean login = component.getName().equals("login");
                    return (id || login) && value instanceof String text ? own(text, tenant) : of(value, tenant);
                })
                .toArray();
        return Records.with(message.getClass(), values);
    }

    private static String own(String id, TenantId tenant) {
        String end = "-" + tenant.code().charAt(tenant.code().length() - 1);
        return end.equals("-1") || id.endsWith(end) ? id : id + end;
    }

    /** All events of an organisation, the oldest first. */
    public static List<Object> events(ApplicationContext context, TenantId tenant) {
        TenantHistory history = context.getBean(TenantHistory.class);
        List<Object> events = new ArrayList<>();
        List<TenantHistory.Step> steps = history.from(tenant, 1);
        while (!steps.isEmpty()) {
            for (TenantHistory.Step step : steps) {
                step.events().get().stream().map(EventMessage::getPayload).forEach(events::add);
            }
            steps = history.from(tenant, steps.getLast().chain() + 1);
        }
        return events;
    }

    static List<String> files(ApplicationContext context, TenantId tenant) {
        return events(context, tenant).stream()
                .filter(EvidenceEvent.FileStored.class::isInstance)
                .map(event -> ((EvidenceEvent.FileStored) event).file())
                .toList();
    }
}
