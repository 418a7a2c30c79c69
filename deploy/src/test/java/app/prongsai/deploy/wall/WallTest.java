package app.prongsai.deploy.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import app.prongsai.announcements.AnnouncedFile;
import app.prongsai.announcements.AnnouncementBehind;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.OneAnnouncement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.deploy.BackendHere;
import app.prongsai.deploy.ProductClasses;
import app.prongsai.deploy.demo.OwnIds;
import app.prongsai.deploy.demo.Towns;
import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.evidence.PublishedFile;
import app.prongsai.evidence.PublishedFile.Form;
import app.prongsai.readmodel.ReadModels.Change;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.reports.PublishedReport;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonId;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.thai.FiscalYear;
import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The wall between organisations: every question and command, with every id in it that another organisation has, and with
 * one that nobody has. Both must be answered alike. docs/security.md says what this promises.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallTest {

    private static final int REPETITIONS = Integer.getInteger("prongsai.wall.times", 1);
    private static final long SLOW_NANOS = 100_000_000;

    @TempDir
    static Path folder;

    private final Values values = new Values();
    private final Map<TenantId, Samples> samples = new LinkedHashMap<>();
    private final Tally queries = new Tally();
    private final Tally commands = new Tally();
    private final Never never = new Never();
    private ConfigurableApplicationContext context;
    private Towns towns;
    private Asked asked;
    private TenantId own;
    private List<TenantId> others;
    private Actor everybody;
    private Prober prober;
    private Map<String, String> foreignRows;
    private Map<TenantId, Long> foreignCommits;

    @BeforeAll
    void fill() {
        context = BackendHere.on(folder, true);
        towns = new Towns(context);
        List<TenantId> tenants = towns.fill();
        own = tenants.getFirst();
        others = tenants.subList(1, tenants.size());
        asked = new Asked(context);
        everybody = everybodyOf(own);
        tenants.forEach(this::gather);
        for (TenantId tenant : tenants) {
            samples.put(tenant, new Samples(values, tenant, towns.told(tenant).messages(), year()));
        }
        foreignRows = foreignRows();
        foreignCommits = foreignCommits();
    }

    @AfterAll
    void close() {
        context.close();
    }

    private static int year() {
        return FiscalYear.of(Towns.TODAY).year();
    }

    private static Actor everybodyOf(TenantId tenant) {
        return new Actor(tenant, "person/malee", Channel.WEB, Set.of(Role.values()), Set.of("clerk-office", "finance"));
    }

    private void gather(TenantId tenant) {
        OwnIds.events(context, tenant).forEach(event -> values.gather(tenant, event));
        Towns.Told told = towns.told(tenant);
        told.messages().forEach(message -> values.gather(tenant, message));
        told.more().forEach((kind, some) -> some.forEach(value -> values.add(tenant, kind, value)));
        Samples bare = new Samples(values, tenant, told.messages(), year());
        for (Class<?> type : types(Query.class)) {
            if (Arrays.stream(type.getRecordComponents()).allMatch(component -> component.getType() == int.class)) {
                bare.of(type).forEach(query -> values.gather(tenant, answered(everybodyOf(tenant), (Query<?>) query)));
            }
        }
    }

    private Object answered(Actor actor, Query<?> query) {
        try {
            return context.getBean(app.prongsai.platform.Backend.class).ask(actor, query);
        } catch (RuntimeException nothing) {
            return List.of();
        }
    }

    private static List<Class<?>> types(Class<?> kind) {
        return ProductClasses.ALL.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(kind))
                .map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toList());
    }

    @Test
    @Order(0)
    void every_organisation_has_at_least_one_of_everything() {
        assertThat(towns.refusals()).isEmpty();
    }

    @Test
    @Order(1)
    void a_foreign_id_is_answered_exactly_like_a_missing_one_to_every_query_now_and_as_of_any_moment() {
        Instant moment = context.getBean(Clock.class).instant();
        prober = new Prober(values, own, others, queries, REPETITIONS);
        Prober past = new Prober(values, own, others, queries, 1);
        for (Class<?> type : types(Query.class)) {
            prober.probe(type, samples.get(own), query -> asked.answer(everybody, query));
            past.probe(type, samples.get(own), query -> asked.answerAsOf(everybody, moment, query));
            others.forEach(theirs -> prober.whole(type, samples.get(theirs), query -> asked.answer(everybody, query)));
        }
        System.out.printf(
                "The wall: %d probes of %d places in %d queries, %d leaks%n",
                queries.probes(), queries.places.size(), types(Query.class).size(), queries.leaks.size());
        if (REPETITIONS > 1) {
            System.out.println(queries.slowest(8));
        }
        found(queries, Weak.QUERIES.keySet());
    }

    private static void found(Tally tally, Set<String> weak) {
        assertAll(
                () -> assertThat(tally.leaks).isEmpty(),
                () -> assertThat(tally.weak).containsExactlyInAnyOrderElementsOf(weak));
    }

    @Test
    @Order(2)
    void a_question_kept_open_is_woken_by_its_own_organisation_alone() {
        Set<String> woken = new TreeSet<>();
        for (Prober.Biting probe : prober.biting) {
            for (Object query : List.of(probe.own(), probe.missing(), probe.foreign())) {
                asked.wokenBy(everybody, query).stream()
                        .map(Change::tenant)
                        .filter(tenant -> !tenant.equals(own) && !tenant.equals(TenantId.PLATFORM))
                        .forEach(tenant -> woken.add(probe.place() + " by " + tenant));
            }
        }
        assertThat(woken).isEmpty();
        assertThat(prober.biting).hasSizeGreaterThan(30);
    }

    @Test
    @Order(3)
    void what_not_everybody_may_see_is_answered_like_what_is_not_there() {
        Actor resident = new Actor(own, "subscriber/" + "0".repeat(32), Channel.LINE, Set.of(Role.RESIDENT), Set.of());
        Actor officer = new Actor(own, "person/wichai", Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
        RoundId underWay = RoundId.of(year(), 6);
        String file = (String) values.of(own, "file").getFirst();
        Set<String> told = new TreeSet<>();
        for (Actor actor : List.of(Actor.publicOf(own), resident)) {
            for (Object hidden : values.of(own, "file")) {
                if (asked.answer(actor, new PublishedFile((String) hidden, Form.WHOLE))
                        .startsWith("failed")) {
                    hides(actor, new PublishedFile((String) hidden, Form.WHOLE), hidden, told);
                    hides(actor, new PublishedFile((String) hidden, Form.THUMBNAIL), hidden, told);
                    hides(actor, new AnnouncedFile(new AnnouncementId("new-1-1"), (String) hidden), hidden, told);
                }
            }
            AnnouncementId later = new AnnouncementId("later-1");
            hides(actor, new OneAnnouncement(later), later, told);
            hides(actor, new AnnouncedFile(later, file), later, told);
            String mark = ShortAddress.of(own, later, Door.FEED).mark();
            hides(actor, new AnnouncementBehind(mark), mark, told);
            for (Integer version : List.of(1, ReportFile.DRAFT)) {
                hides(actor, new PublishedReport(underWay, version), version, told);
                hides(actor, new ReportFile(underWay, Format.PDF, version), version, told);
            }
        }
        for (Object subscriber : values.of(own, "SubscriberId")) {
            hides(resident, new MySubscription((SubscriberId) subscriber), subscriber, told);
        }
        hides(officer, new MailAddress(new PersonId("malee")), new PersonId("malee"), told);
        assertThat(told).isEmpty();
    }

    private void hides(Actor actor, Query<?> query, Object value, Set<String> told) {
        Place place = Place.of(query).stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow();
        Object nobodys = value instanceof Integer ? Integer.valueOf(77) : never.like(value, values::known);
        String hidden = Asked.without(asked.answer(actor, query), value);
        String missing = Asked.without(asked.answer(actor, place.with(query, nobodys)), nobodys);
        if (!hidden.equals(missing)) {
            told.add(actor.roles() + " " + query + " answers " + hidden + ", missing " + missing);
        }
    }

    @Test
    @Order(3)
    void who_lacks_the_role_is_refused_whatever_the_id() {
        int probes = 0;
        Set<String> answered = new TreeSet<>();
        List<Class<?>> all = new ArrayList<>(types(Query.class));
        all.addAll(types(Command.class));
        for (Class<?> type : all) {
            List<Role> allowed = List.of(type.getAnnotation(Allowed.class).value());
            for (Role role : Role.values()) {
                Actor actor = new Actor(own, "person/malee", Channel.WEB, Set.of(role), Set.of());
                for (TenantId tenant : allowed.contains(role) ? List.<TenantId>of() : samples.keySet()) {
                    for (Object message : samples.get(tenant).of(type)) {
                        probes++;
                        String answer = message instanceof Query<?>
                                ? asked.answer(actor, message)
                                : asked.effect(actor, message);
                        if (!answer.startsWith("failed: NotAllowed")) {
                            answered.add(type.getSimpleName() + " to " + role);
                        }
                    }
                }
            }
        }
        System.out.printf("The wall: %d probes of rights%n", probes);
        assertThat(answered).isEmpty();
    }

    @Test
    @Order(4)
    @EnabledIfSystemProperty(named = "prongsai.wall.mutants", matches = "true")
    void whoever_takes_a_tenant_check_away_is_found_out() {
        Map<String, Executable> walls = new TreeMap<>(Walls.in(ProductClasses.ALL));
        assertThat(foreignRows()).as("nobody's questions have changed anything").isEqualTo(foreignRows);
        Map<String, String> baseline = new LinkedHashMap<>();
        List<Prober.Biting> quick = quickOnes(baseline);
        Map<String, String> killed = new TreeMap<>();
        Set<String> survived = new TreeSet<>();
        try (Foundations foundations = new Foundations(context, own, others.getFirst(), everybody, year())) {
            assertThat(foundations.wrong()).isEmpty();
            assertThat(wrong(quick, baseline)).isEmpty();
            walls.forEach((name, wall) -> {
                try (Swap mutant = Swap.in(wall, own, others.getFirst())) {
                    Optional<String> found = withinAMinute(
                            () -> Swap.here(() -> wrong(quick, baseline)).or(foundations::wrong));
                    found.ifPresentOrElse(how -> killed.put(name, how), () -> survived.add(name));
                }
            });
        }
        foreignRows = foreignRows();
        System.out.printf(
                "The wall: %d mutants, %d killed, %d survived%n", walls.size(), killed.size(), survived.size());
        killed.forEach((name, how) -> System.out.println("  " + name + " <- " + shortened(how)));
        assertThat(survived).isEqualTo(Mutants.NO_WALLS.keySet());
    }

    /** A mutant may run in circles; that is found out too. */
    private static Optional<String> withinAMinute(Supplier<Optional<String>> work) {
        AtomicReference<Optional<String>> found = new AtomicReference<>(Optional.of("does not end"));
        Thread thread = Thread.ofPlatform().start(() -> found.set(work.get()));
        try {
            thread.join(Duration.ofMinutes(1));
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return found.get();
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(160, line.length()));
    }

    /** With what the own organisation is answered. */
    private List<Prober.Biting> quickOnes(Map<String, String> baseline) {
        return prober.biting.stream()
                .filter(probe -> {
                    long begin = System.nanoTime();
                    String first = asked.answer(everybody, probe.own());
                    boolean quick = System.nanoTime() - begin < SLOW_NANOS;
                    boolean steady = first.equals(asked.answer(everybody, probe.own()));
                    baseline.put(probe.place(), first);
                    return quick && steady;
                })
                .toList();
    }

    private Optional<String> wrong(List<Prober.Biting> probes, Map<String, String> baseline) {
        for (Prober.Biting probe : probes) {
            String foreign = Asked.without(asked.answer(everybody, probe.foreign()), probe.foreignValue());
            String missing = Asked.without(asked.answer(everybody, probe.missing()), probe.missingValue());
            if (!foreign.equals(missing)) {
                return Optional.of("leak at " + probe.place());
            }
            if (!asked.answer(everybody, probe.own()).equals(baseline.get(probe.place()))) {
                return Optional.of("own lost at " + probe.place());
            }
        }
        return Optional.empty();
    }

    @Test
    @Order(5)
    @EnabledIfSystemProperty(named = "prongsai.wall.commands", matches = "true")
    void a_foreign_id_is_refused_exactly_like_a_missing_one_by_every_command_and_changes_nothing_of_its_owner() {
        Prober writing = new Prober(values, own, others, commands, 1);
        for (Class<?> type : types(Command.class)) {
            writing.probe(type, samples.get(own), command -> effect(command));
            others.forEach(theirs -> writing.whole(type, samples.get(theirs), command -> effect(command)));
            assertThat(foreignCommits()).as(type.getName()).isEqualTo(foreignCommits);
        }
        System.out.printf(
                "The wall: %d probes of %d places in %d commands, %d leaks%n",
                commands.probes(), commands.places.size(), types(Command.class).size(), commands.leaks.size());
        found(commands, Weak.COMMANDS.keySet());
        towns.settle();
        assertThat(foreignRows()).isEqualTo(foreignRows);
    }

    /** What was taken is the own organisation's from now on. */
    private String effect(Object command) {
        String effect = asked.effect(everybody, command);
        if (effect.equals("done")) {
            values.gather(own, command);
            Place.of(command).stream()
                    .map(Place::value)
                    .filter(AnnouncementId.class::isInstance)
                    .map(id ->
                            ShortAddress.of(own, (AnnouncementId) id, Door.FEED).mark())
                    .forEach(mark -> values.add(own, "mark", mark));
        }
        return effect;
    }

    @Test
    @Order(6)
    void a_foreign_address_is_answered_exactly_like_a_missing_one_by_every_page_file_feed_and_form()
            throws IOException {
        context.close();
        int port = freePort();
        context = BackendHere.whole(folder, port);
        Pages pages = new Pages(port, values, own, others);
        Set<String> patterns = addresses();
        patterns.forEach(pages::probe);
        pages.signIn(others.stream()
                .flatMap(theirs -> values.foreign(theirs, own, "login").stream())
                .map(String::valueOf)
                .limit(4)
                .toList());
        webhook(pages);
        System.out.printf(
                "The wall: %d probes of %d addresses, %d leaks%n",
                pages.tally.probes(), patterns.size(), pages.tally.leaks.size());
        found(pages.tally, Weak.PAGES.keySet());
        assertThat(patterns).hasSizeGreaterThan(20);
    }

    /** All that are read below an organisation's code. */
    private Set<String> addresses() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("{code}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Signed by another organisation's channel, or meant for another's bot: as if by and for nobody. */
    private void webhook(Pages pages) {
        String path = "/line/" + own.code() + "/webhook";
        List<String> bots = new ArrayList<>(List.of("U" + "0".repeat(32)));
        others.forEach(theirs -> values.of(theirs, "botUserId").forEach(bot -> bots.add((String) bot)));
        List<String> secrets = new ArrayList<>(List.of("0".repeat(32)));
        others.forEach(theirs -> values.of(theirs, "channelSecret").forEach(secret -> secrets.add((String) secret)));
        secrets.add((String) values.of(own, "channelSecret").getFirst());
        Set<String> answers = new TreeSet<>();
        for (String secret : secrets) {
            for (String bot : bots) {
                byte[] body = ("{\"destination\":\"" + bot + "\",\"events\":[]}").getBytes(StandardCharsets.UTF_8);
                pages.tally.count(1);
                answers.add(Pages.shown(pages.post(path, body, signature(secret, body)), List.of()));
            }
        }
        assertThat(answers).hasSize(1).first().asString().startsWith("401");
    }

    private static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Map<TenantId, Long> foreignCommits() {
        RawLog log = new RawLog(context.getBean(MongoDatabase.class));
        return others.stream().collect(Collectors.toMap(tenant -> tenant, log::length));
    }

    private Map<String, String> foreignRows() {
        MongoDatabase database = context.getBean(MongoDatabase.class);
        Map<String, String> rows = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            if (!collection.startsWith("wall-")) {
                for (Document row : database.getCollection(collection).find().batchSize(100)) {
                    String id = String.valueOf(row.get("_id"));
                    if (others.stream().anyMatch(tenant -> id.matches(tenant.code() + "[/#].*"))) {
                        rows.put(
                                collection + " " + id,
                                TenantFiles.hash(row.toJson().getBytes(StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return rows;
    }
}
