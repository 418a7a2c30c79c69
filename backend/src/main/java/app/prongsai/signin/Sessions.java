package app.prongsai.signin;

import app.prongsai.organisations.OrganisationStanding;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.MySessions.Open;
import app.prongsai.signin.SessionStanding.Standing;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.PersonStanding;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who is signed in where. A session is a document that all processes see: when it is gone, or its owner is not what its owner
 * was, the session is over.
 */
@Component
@EnableConfigurationProperties(SessionSettings.class)
public class Sessions {

    static final String NAME = "sign-in-sessions";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /**
     * @param password mark of the one that was the owner's then
     * @param time how often the owner had ended all sessions by then
     */
    record Row(
            String owner,
            Set<Role> roles,
            Set<String> departments,
            String password,
            long time,
            Instant since,
            String device) {}

    record Used(Instant at) {}

    record Ids(List<String> ids) {}

    record Times(long count) {}

    private final TenantCollection<Row> rows;
    private final TenantCollection<Used> used;
    private final TenantCollection<Ids> ids;
    private final TenantCollection<Times> times;
    private final Backend backend;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(ReadModels readModels, Backend backend, SessionSettings settings, Clock clock) {
        this.rows = readModels.collection(NAME, Row.class);
        this.used = readModels.collection(NAME, Used.class);
        this.ids = readModels.collection(NAME, Ids.class);
        this.times = readModels.collection(NAME, Times.class);
        this.backend = backend;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param who was just found to be who they say they are
     * @param device as the browser calls itself, in a few words
     * @return the session's id, which nobody guesses
     */
    public String begin(Actor who, String device) {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        String password = who.has(Role.OPERATOR)
                ? ""
                : standing(who.tenant(), who.id())
                        .map(PersonStanding.Standing::passwordMark)
                        .orElse("");
        Instant now = clock.instant();
        rows.put(
                who.tenant(), id, new Row(who.id(), who.roles(), who.departments(), password, times(who), now, device));
        used.put(who.tenant(), "used/" + id, new Used(now));
        List<String> mine = new ArrayList<>(ids(who));
        mine.stream().filter(one -> why(who, one) != null).forEach(over -> end(who, over));
        mine.removeIf(one -> rows.find(who.tenant(), one).isEmpty());
        mine.add(id);
        ids.put(who.tenant(), "of/" + who.id(), new Ids(mine));
        return id;
    }

    /**
     * Why a session is over; empty while it goes on.
     *
     * @param inUse whether somebody is doing something in it now
     */
    public Optional<SessionEnd> over(Actor who, String session, boolean inUse) {
        SessionEnd end = why(who, session);
        if (end == null && inUse) {
            use(who, session);
        }
        return Optional.ofNullable(end);
    }

    private void use(Actor who, String session) {
        Instant now = clock.instant();
        if (lastUsed(who, session).plus(A_WHILE).isBefore(now)) {
            used.put(who.tenant(), "used/" + session, new Used(now));
        }
    }

    private @Nullable SessionEnd why(Actor who, String session) {
        Row row = rows.find(who.tenant(), session)
                .filter(one -> one.owner().equals(who.id()))
                .orElse(null);
        if (row == null || row.time() != times(who)) {
            return SessionEnd.OUT;
        }
        Instant now = clock.instant();
        if (!now.isBefore(row.since().plus(settings.longest()))) {
            return SessionEnd.LONG;
        }
        if (!now.isBefore(lastUsed(who, session).plus(settings.idle()))) {
            return SessionEnd.IDLE;
        }
        return row.roles().contains(Role.OPERATOR) ? null : changed(who, row);
    }

    private @Nullable SessionEnd changed(Actor who, Row row) {
        if (backend.ask(Actor.system(who.tenant(), Channel.WEB), new OrganisationStanding())
                .suspended()) {
            return SessionEnd.SUSPENDED;
        }
        PersonStanding.Standing now = standing(who.tenant(), who.id()).orElse(null);
        if (now == null || isForgotten(row.password(), now.passwordMark())) {
            return SessionEnd.LEFT;
        }
        if (!new HashSet<>(now.roles()).equals(row.roles())
                || !new HashSet<>(now.departments()).equals(row.departments())) {
            return SessionEnd.RIGHTS;
        }
        return now.passwordMark().equals(row.password()) ? null : SessionEnd.PASSWORD;
    }

    /** A password is forgotten when its owner leaves, and that is seen at once. */
    private static boolean isForgotten(String before, String now) {
        return now.isEmpty() && !before.isEmpty();
    }

    private Optional<PersonStanding.Standing> standing(TenantId tenant, String person) {
        try {
            PersonId id = new PersonId(person.substring(person.indexOf('/') + 1));
            return Optional.of(backend.ask(Actor.system(tenant, Channel.WEB), new PersonStanding(id)));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    Standing answer(SessionStanding query, Actor actor) {
        return new Standing(why(actor, query.session()));
    }

    Open answer(MySessions query, Actor actor) {
        return new Open(ids(actor).stream()
                .filter(id -> why(actor, id) == null)
                .flatMap(id -> rows.find(actor.tenant(), id).stream()
                        .map(row -> new MySessions.Session(id, row.device(), row.since(), lastUsed(actor, id))))
                .sorted(Comparator.comparing(MySessions.Session::used).reversed())
                .toList());
    }

    /** One of the asker's own; another's stays. */
    public void end(Actor who, String session) {
        if (rows.find(who.tenant(), session)
                .filter(row -> row.owner().equals(who.id()))
                .isPresent()) {
            rows.remove(who.tenant(), session);
            used.remove(who.tenant(), "used/" + session);
        }
    }

    /** All of the asker's, in every process. */
    public void endAll(Actor who) {
        times.add(who.tenant(), "times/" + who.id(), new Times(0), "count", 1);
        ids(who).forEach(id -> end(who, id));
        ids.remove(who.tenant(), "of/" + who.id());
    }

    /** Whether it has just begun, so that its owner need not show again who they are. */
    public boolean isFresh(Actor who, String session) {
        return rows.find(who.tenant(), session)
                .filter(row -> row.owner().equals(who.id()))
                .filter(row -> clock.instant().isBefore(row.since().plus(settings.fresh())))
                .isPresent();
    }

    /** Those that nobody came back to are removed. */
    void sweep() {
        Instant before = clock.instant().minus(settings.longest()).minus(Duration.ofDays(1));
        rows.leftOver().stream()
                .filter(entry ->
                        entry.row().since() != null && entry.row().since().isBefore(before))
                .forEach(entry -> {
                    rows.remove(entry.tenant(), entry.key());
                    used.remove(entry.tenant(), "used/" + entry.key());
                });
    }

    private Instant lastUsed(Actor who, String session) {
        return used.find(who.tenant(), "used/" + session).map(Used::at).orElse(Instant.EPOCH);
    }

    private List<String> ids(Actor who) {
        return ids.find(who.tenant(), "of/" + who.id()).map(Ids::ids).orElse(List.of());
    }

    private long times(Actor who) {
        return times.find(who.tenant(), "times/" + who.id()).map(Times::count).orElse(0L);
    }
}
