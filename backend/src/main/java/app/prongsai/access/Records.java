package app.prongsai.access;

import app.prongsai.access.HeldRecord.Act;
import app.prongsai.access.HeldRecord.Event;
import app.prongsai.access.HeldRecord.Fact;
import app.prongsai.conversations.RememberedOf;
import app.prongsai.eventstore.backup.EventLines;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.PasskeysOf;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.People;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.SubscriberId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Gathers what is held on one person: from the read models, the whole history, the chat's memory and the access log. */
@Component
class Records {

    private static final int MOST_ACCESSES = 10_000;

    /** In place of what was sealed for somebody else. */
    private static final String ANOTHERS = "–";

    private final Backend backend;
    private final EventLines lines;
    private final PersonSeal seal;
    private final AccessLog log;
    private final Clock clock;

    Records(Backend backend, EventLines lines, PersonSeal seal, AccessLog log, Clock clock) {
        this.backend = backend;
        this.lines = lines;
        this.seal = seal;
        this.log = log;
        this.clock = clock;
    }

    @QueryHandler
    HeldRecord answer(PersonRecord query, Actor actor) {
        String subject = query.about();
        if (!actor.has(Role.ADMINISTRATOR) && !actor.id().equals(subject)) {
            throw new NotFound();
        }
        Actor system = Actor.system(actor.tenant(), Channel.WEB);
        People.Person person = backend.ask(system, new People()).people().stream()
                .filter(one -> one.person().equals(query.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("name", person.name()));
        facts.add(new Fact("position", person.position()));
        facts.add(new Fact("login", person.login()));
        facts.add(new Fact("departments", String.join(", ", person.departments())));
        facts.add(new Fact("roles", person.roles().stream().map(Role::name).collect(Collectors.joining(", "))));
        facts.add(new Fact("line", String.valueOf(person.chatLinked())));
        facts.add(new Fact("active", String.valueOf(person.active())));
        mail(system, query).ifPresent(address -> facts.add(new Fact("mail", address)));
        facts.add(new Fact(
                "passkeys",
                backend.ask(system, new PasskeysOf(query.person())).passkeys().stream()
                        .map(PasskeysOf.Passkey::name)
                        .collect(Collectors.joining(", "))));
        return record(actor.tenant(), subject, facts);
    }

    private Optional<String> mail(Actor system, PersonRecord query) {
        try {
            return Optional.of(
                    backend.ask(system, new MailAddress(query.person())).address());
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    @QueryHandler
    HeldRecord answer(ResidentRecord query, Actor actor) {
        SubscriberId subscriber = query.subscriber();
        if (!actor.has(Role.ADMINISTRATOR) && !actor.id().equals(query.about())) {
            throw new NotFound();
        }
        Actor system = Actor.system(actor.tenant(), Channel.WEB);
        var subscription = backend.ask(system, new MySubscription(subscriber));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("following", String.valueOf(subscription.following())));
        facts.add(new Fact("topics", String.join(", ", subscription.topics())));
        facts.add(new Fact("village", subscription.village() == null ? "" : String.valueOf(subscription.village())));
        facts.add(new Fact("pace", subscription.pace().name()));
        facts.add(new Fact("consent", subscription.consent() == null ? "" : subscription.consent()));
        backend.ask(system, new RememberedOf(subscriber))
                .state()
                .forEach((what, text) -> facts.add(new Fact("chat-" + what, text)));
        HeldRecord held = record(actor.tenant(), query.about(), facts);
        if (held.events().isEmpty() && seal.keys(actor.tenant(), query.about()) == 0) {
            throw new NotFound();
        }
        return held;
    }

    private HeldRecord record(TenantId tenant, String subject, List<Fact> facts) {
        List<Event> events = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        boolean[] named = new boolean[1];
        lines.each(
                tenant,
                (about, text) -> {
                    boolean own = text.startsWith(subject + "/") || about.equals(subject) && !PersonSeal.isNamed(text);
                    named[0] |= own;
                    return own ? seal.open(tenant, text) : ANOTHERS;
                },
                line -> {
                    boolean about = subject.equals(line.get("about"));
                    if (about || named[0]) {
                        events.add(event(line));
                    }
                    if (subject.equals(line.get("actor"))) {
                        acts.add(new Act(
                                text(line, "at"), text(line, "type"), text(line, "about"), text(line, "channel")));
                    }
                    named[0] = false;
                });
        return new HeldRecord(
                subject,
                clock.instant(),
                facts,
                events,
                acts,
                log.newest(
                        tenant,
                        entry -> entry.who().equals(subject) || entry.about().equals(subject),
                        MOST_ACCESSES));
    }

    @SuppressWarnings("unchecked")
    private static Event event(Map<String, Object> line) {
        return new Event(text(line, "at"), text(line, "type"), text(line, "channel"), (Map<String, Object>)
                Objects.requireNonNull(line.get("says")));
    }

    private static String text(Map<String, Object> line, String field) {
        return String.valueOf(line.get(field));
    }
}
