package app.prongsai.access;

import app.prongsai.access.RecordKey.Key;
import app.prongsai.platform.Allowance;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.SubscriberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Whose record a key opens and until when is sealed in it with the resident's own key, so that it goes with the resident, and
 * that once more with the organisation's, so that it names nobody.
 */
@Component
class RecordKeys {

    static final Duration LIFE = Duration.ofHours(24);

    private static final String KIND = "record-key";
    private static final String LOOK = "own-record";
    private static final String SAYS = "\n";
    private static final int MOST_AN_HOUR = 20;

    private final Backend backend;
    private final PersonSeal persons;
    private final Seal seal;
    private final Clock clock;
    private final AccessLog log;
    private final Allowance openings = new Allowance(Duration.ofHours(1));

    RecordKeys(Backend backend, PersonSeal persons, Seal seal, Clock clock, AccessLog log) {
        this.backend = backend;
        this.persons = persons;
        this.seal = seal;
        this.clock = clock;
        this.log = log;
    }

    @QueryHandler
    Key answer(RecordKey query, TenantId tenant) {
        String subject = query.subscriber().toString();
        if (persons.keys(tenant, subject) == 0) {
            throw new NotFound();
        }
        String until = clock.instant().plus(LIFE).toString();
        String own =
                persons.seal(tenant, subject, until + SAYS + query.subscriber().value());
        return new Key(seal.seal(tenant, KIND + SAYS + own)
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", ""));
    }

    /**
     * To look is to read the whole history, so it is not done again and again. The door notes no look at one's own data; this
     * one is noted, for an address can be passed on.
     */
    @QueryHandler
    HeldRecord answer(RecordBehind query, TenantId tenant) {
        SubscriberId subscriber = opened(tenant, query.recordKey()).orElseThrow(NotFound::new);
        String subject = subscriber.toString();
        RuleViolated.unless(openings.take(tenant + "/" + subject, 1, MOST_AN_HOUR), "access.opened-too-often");
        Actor resident = new Actor(tenant, subject, Channel.WEB, Set.of(Role.RESIDENT), Set.of());
        log.note(resident, LOOK, subject, true);
        return backend.ask(resident, new ResidentRecord(subscriber));
    }

    private Optional<SubscriberId> opened(TenantId tenant, String sealed) {
        try {
            String[] outside = seal.open(tenant, sealed.replace('-', '+').replace('_', '/'))
                    .split(SAYS, 2);
            if (outside.length < 2 || !outside[0].equals(KIND)) {
                return Optional.empty();
            }
            return persons.find(tenant, outside[1])
                    .map(text -> text.split(SAYS, 2))
                    .filter(says -> clock.instant().isBefore(Instant.parse(says[0])))
                    .map(says -> new SubscriberId(says[1]));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException noneOfOurs) {
            return Optional.empty();
        }
    }
}
