package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.readmodel.PastRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.RoundReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.unit.DataSize;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class LookingBackTest {

    private static final String GONE = "not found";

    @Autowired
    Backend backend;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    CommitLog log;

    @Autowired
    ReadModels readModels;

    @Autowired
    MongoDatabase database;

    @Autowired
    SettableClock clock;

    private Instant today = Instant.EPOCH;

    @BeforeEach
    void remember_today() {
        today = clock.instant();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_question_is_answered_as_it_was_right_after_that_commit(long seed) {
        Random random = new Random(seed);
        RandomYear year = new RandomYear(backend, "back-" + seed, seed);
        RandomYear other = new RandomYear(backend, "beside-" + seed, seed + 1000);
        Map<Instant, Map<Query<?>, Object>> live = new LinkedHashMap<>();
        for (int step = 0; step < 25; step++) {
            clock.advance(
                    Duration.ofHours(random.nextInt(4) * 20L)); // every fourth at the same moment as the one before
            year.somethingHappens();
            live.put(clock.instant(), answers(year, query -> backend.ask(year.coordinator(), query)));
            other.somethingHappens();
        }
        clock.advance(Duration.ofDays(1));
        caughtUp.within(Duration.ofSeconds(20));
        Map<String, List<Document>> before = documents();
        List<Instant> moments = new ArrayList<>(live.keySet());
        Collections.shuffle(moments, random);
        assertThat(moments).hasSizeGreaterThan(10);
        for (Instant moment : moments) {
            assertThat(answers(year, query -> backend.askAsOf(year.coordinator(), moment, query)))
                    .as("seed %s as of %s", seed, moment)
                    .isEqualTo(live.get(moment));
        }
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void before_the_first_event_everything_is_empty() {
        RandomYear year = new RandomYear(backend, "back-empty", 1);
        Instant before = clock.instant().minusSeconds(1);
        assertThat(backend.askAsOf(year.coordinator(), before, new MeasureBoard(2570))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> backend.askAsOf(year.coordinator(), before, new OrganisationProfile()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void where_a_clock_went_back_the_order_of_the_history_wins() {
        Instant ten = today.plus(Duration.ofHours(10));
        ProgressStory story = planned("back-clock", ten);
        report(story, ten.plus(Duration.ofHours(2)), 20);
        report(story, ten.minus(Duration.ofHours(1)), 30);
        report(story, ten.plus(Duration.ofHours(1)), 40);
        clock.set(ten.plus(Duration.ofDays(1)));
        assertThat(percent(story, ten.plus(Duration.ofHours(2)))).isEqualTo(40);
        assertThat(percent(story, ten.plus(Duration.ofHours(1)))).isEqualTo(40);
        assertThat(percent(story, ten)).isEqualTo(30);
        assertThat(percent(story, ten.minus(Duration.ofMinutes(30)))).isEqualTo(30);
        assertThatThrownBy(() -> percent(story, ten.minus(Duration.ofHours(2)))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_moment_that_is_not_before_now_is_now() {
        ProgressStory story = planned("back-now", today);
        report(story, today, 70);
        caughtUp.within(Duration.ofSeconds(20));
        assertThat(percent(story, today)).isEqualTo(70);
        assertThat(percent(story, Instant.MAX)).isEqualTo(70);
        report(story, today.plusSeconds(1), 80);
        clock.set(today.plusSeconds(2));
        assertThat(percent(story, today)).isEqualTo(70);
    }

    @Test
    void overdue_is_what_was_overdue_on_that_day() {
        ProgressStory story = planned("back-overdue", today);
        caughtUp.within(Duration.ofSeconds(20));
        clock.set(Instant.parse("2027-10-05T03:00:00Z"));
        assertThat(backend.ask(story.coordinator(), new Overview(2570)).overdue())
                .hasSize(1);
        assertThat(backend.askAsOf(story.coordinator(), Instant.parse("2027-09-30T10:00:00Z"), new Overview(2570))
                        .overdue())
                .isEmpty();
        assertThat(backend.askAsOf(story.coordinator(), today.plus(Duration.ofDays(29)), new Overview(2570))
                        .silent())
                .isEmpty();
        assertThat(backend.askAsOf(story.coordinator(), today.plus(Duration.ofDays(31)), new Overview(2570))
                        .silent())
                .hasSize(1);
    }

    @Test
    void nobody_changes_anything_while_looking_back() {
        ProgressStory story = planned("back-write", today);
        TenantCollection<Object> files = readModels.collection("looking-back-test", Object.class);
        Instant moment = today.minusSeconds(1);
        TenantId tenant = story.tenant();
        assertThatThrownBy(() -> lookingBack.at(tenant, moment, () -> {
                    backend.send(story.coordinator(), new ReportProgress(new MeasureId("m"), 1, ""));
                    return "";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lookingBack.at(tenant, moment, () -> files.putIfAbsent(tenant, "key", Map.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lookingBack.at(tenant, moment, () -> {
                    readModels.collection("measure-sheets", Object.class).remove(tenant, "m");
                    return "";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.history(tenant, 1, 10)).hasSize(1);
    }

    @Test
    void the_rights_are_those_of_today_and_the_list_of_organisations_is_that_of_today() {
        RandomYear year = new RandomYear(backend, "back-rights", 1);
        Instant before = clock.instant().minusSeconds(1);
        Actor resident = new Actor(year.tenant(), "r", Channel.LINE, Set.of(Role.RESIDENT), Set.of());
        assertThatThrownBy(() -> backend.askAsOf(resident, before, new MeasureBoard(2570)))
                .isInstanceOf(NotAllowed.class);
        caughtUp.within(Duration.ofSeconds(20));
        assertThat(backend.askAsOf(Actor.publicOf(year.tenant()), before, new PublicOrganisations())
                        .organisations())
                .anyMatch(listed -> listed.tenant().equals(year.tenant()));
    }

    @Test
    void what_is_kept_has_a_bound_and_the_nearest_earlier_one_is_found() {
        TenantCollection<Map<String, String>> rows = collection();
        KeptPasts kept = new KeptPasts(DataSize.ofKilobytes(20));
        TenantId tenant = new TenantId("back-kept");
        PastRows last = PastRows.NONE;
        for (int chain = 1; chain <= 100; chain++) {
            PastRows.Making making = PastRows.NONE.goingOn(readModels, "looking-back-rows");
            String text = "x".repeat(900) + chain;
            making.run(() -> rows.put(tenant, "key", Map.of("text", text)));
            last = making.done(tenant);
            kept.keep(key(tenant, chain), last);
            assertThat(kept.bytes()).isLessThanOrEqualTo(20 * 1024);
        }
        assertThat(kept.nearest(key(tenant, 200))).isEqualTo(new KeptPasts.Kept(100, last));
        assertThat(kept.nearest(key(tenant, 99)).chain()).isEqualTo(99);
        assertThat(kept.nearest(key(tenant, 10)).chain()).isZero();
        assertThat(kept.nearest(key(new TenantId("back-other"), 200)).chain()).isZero();
        assertThat(rows.find(tenant, "key")).isEmpty();
    }

    private static KeptPasts.Key key(TenantId tenant, long chain) {
        return new KeptPasts.Key(tenant, "looking-back-rows", new Timelines.Point(0, chain));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private TenantCollection<Map<String, String>> collection() {
        return (TenantCollection) readModels.collection("looking-back-rows", Map.class);
    }

    private ProgressStory planned(String tenant, Instant at) {
        clock.set(at);
        return ProgressStory.of(backend, tenant);
    }

    private void report(ProgressStory story, Instant at, int percent) {
        clock.set(at);
        backend.send(story.coordinator(), new ReportProgress(new MeasureId("m"), percent, ""));
    }

    private int percent(ProgressStory story, Instant moment) {
        return backend.askAsOf(story.coordinator(), moment, new MeasureSheet(new MeasureId("m")))
                .percent();
    }

    private interface Asked {

        Object answer(Query<?> query);
    }

    private Map<Query<?>, Object> answers(RandomYear year, Asked backend) {
        caughtUp.within(Duration.ofSeconds(20));
        List<Query<?>> queries = new ArrayList<>(List.of(
                new MeasureBoard(2570),
                new Overview(2570),
                new PlannedYears(),
                new OrganisationProfile(),
                new RoundReport(RandomYear.ROUND)));
        RandomYear.MEASURES.forEach(measure -> queries.add(new MeasureSheet(measure)));
        Map<Query<?>, Object> answers = new HashMap<>();
        for (Query<?> query : queries) {
            try {
                answers.put(query, backend.answer(query));
            } catch (NotFound e) {
                answers.put(query, GONE);
            }
        }
        return answers;
    }

    /** All that is stored, but for who reads what how far. */
    private Map<String, List<Document>> documents() {
        Map<String, List<Document>> all = new HashMap<>();
        for (String name : database.listCollectionNames()) {
            if (name.equals("log") || name.matches(".*\\.\\d+") && !name.startsWith("processes")) {
                all.put(name, database.getCollection(name).find().batchSize(100).into(new ArrayList<>()));
            }
        }
        return all;
    }
}
