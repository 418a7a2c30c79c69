package app.prongsai.deploy.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.deploy.InMemory;
import app.prongsai.deploy.ProductClasses;
import app.prongsai.deploy.demo.Towns;
import app.prongsai.readmodel.ReadModels.Change;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/**
 * The wall between organisations: every question, command, page, screen and export, with what other organisations have in
 * it, and with what nobody has. Both must be answered alike. docs/security.md says what this promises.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallTest {

    private static final int REPETITIONS = Integer.getInteger("prongsai.wall.times", 1);

    /** What these make is the own organisation's from then on; so they come last. */
    private static final Pattern MAKES = Pattern.compile(
            "(Accept|Adopt|Apply|CarryOver|Follow|Import|Invite|Open|Plan|Publish|Receive|Record|Register"
                    + "|Replace|Request|Set).*");

    @TempDir
    static Path folder;

    private final InMemory database = new InMemory();
    private ConfigurableApplicationContext context;
    private World world;
    private Prober prober;
    private int port;
    private int probes;

    @BeforeAll
    void fill() {
        context = database.backend();
        world = new World(context);
    }

    @AfterAll
    void close() {
        System.out.printf("The wall: %,d probes over %d foreign organisations in all%n", probes, world.others.size());
        context.close();
        database.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Asked asked() {
        return new Asked(context);
    }

    private void found(String what, int kinds, Tally tally, Set<String> weak) {
        System.out.printf(
                "The wall: %,d probes of %d places in %d %s, %d leaks%n",
                tally.probes(), tally.places.size(), kinds, what, tally.leaks.size());
        probes += tally.probes();
        assertAll(
                () -> assertThat(tally.leaks).isEmpty(),
                () -> assertThat(tally.weak).containsExactlyInAnyOrderElementsOf(weak));
    }

    @Test
    @Order(0)
    void every_organisation_has_at_least_one_of_everything() {
        assertThat(world.towns.refusals()).isEmpty();
    }

    @Test
    @Order(1)
    void a_foreign_id_is_answered_exactly_like_a_missing_one_to_every_query_now_and_as_of_any_moment() {
        Asked asked = asked();
        Instant moment = context.getBean(Clock.class).instant();
        Tally tally = new Tally();
        List<Class<?>> queries = World.types(Query.class);
        prober = new Prober(world, tally, Weak.QUERIES.keySet(), REPETITIONS);
        for (Class<?> type : queries) {
            prober.probe(type, query -> asked.answer(world.everybody, query));
            world.others.forEach(theirs -> prober.whole(type, theirs, query -> asked.answer(world.everybody, query)));
        }
        prober.biting.forEach(probe -> prober.again(probe, query -> asked.answerAsOf(world.everybody, moment, query)));
        if (REPETITIONS > 1) {
            System.out.println(tally.slowest(8));
        }
        found("queries", queries.size(), tally, Weak.QUERIES.keySet());
    }

    @Test
    @Order(2)
    void a_question_kept_open_is_woken_by_its_own_organisation_alone() {
        Set<String> woken = new TreeSet<>();
        List<Prober.Biting> open = prober.biting.stream()
                .filter(probe -> World.FULL || probe.theirs().equals(world.others.getFirst()))
                .toList();
        for (Prober.Biting probe : open) {
            for (Object query : List.of(probe.own(), probe.missing(), probe.foreign())) {
                asked().wokenBy(world.everybody, query).stream()
                        .map(Change::tenant)
                        .filter(tenant -> !tenant.equals(world.own) && !tenant.equals(TenantId.PLATFORM))
                        .forEach(tenant -> woken.add(probe.place() + " by " + tenant));
            }
        }
        System.out.printf("The wall: %d questions kept open%n", 3 * open.size());
        probes += 3 * open.size();
        assertThat(woken).isEmpty();
        assertThat(open).hasSizeGreaterThan(30);
    }

    @Test
    @Order(3)
    void what_not_everybody_may_see_is_answered_like_what_is_not_there() {
        Hidden hidden = new Hidden(world, asked());
        hidden.probe();
        assertThat(hidden.told).isEmpty();
    }

    @Test
    @Order(3)
    void who_lacks_the_role_is_refused_whatever_the_id() {
        Rights rights = new Rights(world, asked());
        rights.probe();
        System.out.printf("The wall: %,d probes of rights%n", rights.probes);
        probes += rights.probes;
        assertThat(rights.answered).isEmpty();
    }

    @Test
    @Order(3)
    void an_export_holds_nothing_that_is_another_organisations() throws IOException {
        TakenAlong taken = new TakenAlong(world, context, folder.resolve("export"));
        Set<String> ofOthers = taken.ofOthers();
        System.out.printf("The wall: %d files of an export searched for %,d values%n", taken.files, taken.values);
        assertThat(ofOthers).isEmpty();
        assertThat(taken.files).isGreaterThan(5);
        assertThat(taken.values).isGreaterThan(100);
    }

    @Test
    @Order(4)
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoever_takes_a_tenant_check_away_is_found_out() {
        try (Foundations foundations = new Foundations(context, world)) {
            Mutants mutants = new Mutants(world, context, foundations, prober.biting);
            assertThat(mutants.wrong()).as("with every check in its place").isEmpty();
            mutants.run(ProductClasses.ALL);
            System.out.printf(
                    "The wall: %d mutants killed, %d survived%n", mutants.killed.size(), mutants.survived.size());
            mutants.killed.forEach((name, how) -> System.out.println(
                    "  " + name + " <- " + how.lines().findFirst().orElse("")));
            assertThat(mutants.survived).isEmpty();
            assertThat(mutants.wrong()).as("with every check back again").isEmpty();
        }
    }

    @Test
    @Order(5)
    void a_foreign_address_is_answered_exactly_like_a_missing_one_by_every_page_file_feed_and_form()
            throws IOException {
        context.close();
        port = freePort();
        context = database.whole(port);
        Addresses addresses = new Addresses(world, port);
        Set<String> patterns = Addresses.of(context);
        patterns.forEach(addresses::probe);
        world.others.stream()
                .flatMap(theirs -> world.values.foreign(theirs, world.own, "login").stream())
                .limit(4)
                .forEach(login -> addresses.signIn((String) login));
        found("addresses", patterns.size(), addresses.tally, Weak.ADDRESSES.keySet());
        assertThat(patterns).hasSizeGreaterThan(20);
    }

    @Test
    @Order(6)
    void a_webhook_that_is_anothers_is_answered_exactly_like_nobodys() {
        Webhooks webhooks = new Webhooks(world, Visitor.passing(port));
        assertThat(webhooks.answers()).hasSize(1).first().asString().startsWith("401");
        System.out.printf("The wall: %d webhooks%n", webhooks.probes);
        probes += webhooks.probes;
    }

    @Test
    @Order(7)
    void a_foreign_id_in_the_address_of_a_screen_shows_exactly_what_a_missing_one_does() {
        Visitor malee = Visitor.staying(port);
        malee.signIn("malee@" + world.own.code(), Towns.PASSWORD);
        Screens screens = new Screens(world, malee);
        Set<String> routes = Screens.routes();
        routes.forEach(screens::probe);
        found("screens", routes.size(), screens.tally, Set.of());
    }

    @Test
    @Order(8)
    void a_foreign_id_is_refused_exactly_like_a_missing_one_by_every_command_and_changes_nothing_of_its_owner() {
        sendNothingMore();
        Towns.settle(context);
        Snapshot before = Snapshot.of(context, world.others);
        Tally tally = new Tally();
        Prober writing = new Prober(world, tally, Set.of(), 1);
        List<Class<?>> commands = World.types(Command.class).stream()
                .sorted(Comparator.comparing(
                        type -> MAKES.matcher(type.getSimpleName()).matches()))
                .toList();
        for (Class<?> type : commands) {
            writing.tell(type, this::effect);
            writing.retell(type, world.others.get(tally.places.size() % world.others.size()), this::effect);
            if (World.FULL) {
                assertThat(Snapshot.commits(context, world.others))
                        .as(type.getName())
                        .isEqualTo(before.commits());
            }
        }
        Towns.settle(context);
        Snapshot after = Snapshot.of(context, world.others);
        assertAll(
                () -> found("commands", commands.size(), tally, Weak.COMMANDS.keySet()),
                () -> assertThat(after.commits()).isEqualTo(before.commits()),
                () -> assertThat(after.rows()).isEqualTo(before.rows()));
    }

    /** Nobody tries to send what waits, nor works on chats, from now on. */
    private void sendNothingMore() {
        List.of("deliveries", "quotaReader", "chatDesk")
                .forEach(name -> context.getBean(name, Lifecycle.class).stop());
    }

    /** What was taken is the own organisation's from now on, but for years, which all have. */
    private String effect(Object command) {
        String effect = asked().effect(world.everybody, command);
        if (effect.equals("done")) {
            world.values.gatherButYears(world.own, command);
            Place.of(command).stream()
                    .map(Place::value)
                    .filter(AnnouncementId.class::isInstance)
                    .map(id -> ShortAddress.of(world.own, (AnnouncementId) id, Door.FEED)
                            .mark())
                    .forEach(mark -> world.values.add(world.own, "mark", mark));
        }
        return effect;
    }
}
