package app.prongsai.access;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.access.RetentionReport.Report;
import app.prongsai.access.RetentionReport.Run;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.conversations.Conversation;
import app.prongsai.conversations.FinishChat;
import app.prongsai.conversations.ReceiveChat;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.deliveries.AnnouncementOutcomes;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcome;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcomes;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.DeliveryLog;
import app.prongsai.deliveries.ParkDelivery;
import app.prongsai.deliveries.RecordAcceptance;
import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Rebuild;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.subscriptions.Unfollow;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.Residents;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.env.MockEnvironment;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class RetentionTest {

    private static final String USER = "Uaaaabbbbccccddddeeeeffff00003333";

    @Autowired
    Backend backend;

    @Autowired
    Retention retention;

    @Autowired
    AccessLog log;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    PersonSeal seal;

    @Autowired
    ReadModels readModels;

    @Autowired
    SettableClock clock;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    Rebuild rebuild;

    @Autowired
    BesideRows rows;

    private Instant before;

    @BeforeEach
    void remember_the_time() {
        before = clock.instant();
    }

    @Test
    void what_was_kept_long_enough_goes_by_itself_and_it_is_said_what_went() {
        TenantId town = town("retain-all");
        Actor system = Actor.system(town, Channel.LINE);
        SubscriberId left = Residents.follow(backend, system, USER);
        SubscriberId stays = Residents.follow(backend, system, "U-stays");
        backend.send(system, new Unfollow(left));
        backend.send(system, new RememberConversation(USER, Map.of("text", "ถนนพัง")));
        backend.send(system, new ReceiveChat("E-1", USER, 1, "{}"));
        backend.send(system, new FinishChat("E-1"));
        log.enter(town, "person/a", "", "people", "");
        settle();
        clock.set(before.plus(Duration.ofDays(29)));
        retention.tick();
        assertThat(report(town).runs()).isEmpty();

        clock.set(before.plus(Duration.ofDays(200)));
        backend.send(system, new RememberConversation("U-stays", Map.of("text", "ใหม่")));
        retention.tick();
        settle();
        assertThat(report(town).runs())
                .extracting(Run::rule, Run::removed)
                .containsExactlyInAnyOrder(
                        tuple("access-log", 1),
                        tuple("chat-events", 1),
                        tuple("conversations", 1),
                        tuple("left-residents", 1));
        assertThat(backend.ask(system, new Conversation(USER)).state()).isEmpty();
        assertThat(backend.ask(system, new Conversation("U-stays")).state()).isNotEmpty();
        assertThat(backend.ask(system, new MySubscription(left))).isEqualTo(new Subscription(false, List.of()));
        assertThat(backend.ask(system, new MySubscription(stays)).following()).isTrue();
        assertThat(seal.seal(town, left.toString(), USER)).startsWith(left + "/2:");
        assertThat(log.check(town)).isEqualTo(new AccessCheck.Verdict(0, null));
        assertThat(report(town).rules())
                .allSatisfy(rule -> assertThat(rule.appliedAt()).isEqualTo(clock.instant()));

        retention.tick();
        assertThat(report(town).runs()).hasSize(4);
    }

    @Test
    void whoever_came_back_is_kept() {
        TenantId town = town("retain-back");
        Actor system = Actor.system(town, Channel.LINE);
        SubscriberId back = Residents.follow(backend, system, USER);
        backend.send(system, new Unfollow(back));
        Residents.follow(backend, system, USER);
        settle();
        clock.set(before.plus(Duration.ofDays(400)));
        retention.tick();
        settle();
        assertThat(backend.ask(system, new MySubscription(back)).following()).isTrue();
    }

    @Test
    void deliveries_taken_long_ago_go_for_good_and_what_announcements_came_to_stays() {
        TenantId town = town("retain-post");
        Actor system = Actor.system(town, Channel.LINE);
        Residents.areHeardOf(backend, system, USER);
        DeliveryId taken = announced(town, "taken");
        backend.send(system, new RecordAcceptance(taken, "request-1"));
        DeliveryId givenUp = announced(town, "given-up");
        backend.send(system, new ParkDelivery(givenUp, "LINE ไม่รับ"));
        DeliveryId waiting = announced(town, "waiting");
        settle();
        clock.set(before.plus(Duration.ofDays(364)));
        retention.tick();
        assertThat(report(town).runs()).extracting(Run::rule).doesNotContain("deliveries");

        clock.set(before.plus(Duration.ofDays(366)));
        retention.tick();
        settle();
        assertThat(report(town).runs()).extracting(Run::rule, Run::removed).contains(tuple("deliveries", 1));
        assertForgotten(town, taken, givenUp, waiting);

        rebuild.rebuild("delivery-states", progress -> {});
        rebuild.rebuild("delivery-log", progress -> {});
        settle();
        assertForgotten(town, taken, givenUp, waiting);

        backend.send(system, new RecordAcceptance(waiting, "request-2"));
        settle();
        clock.set(before.plus(Duration.ofDays(2 * 365)));
        retention.tick();
        settle();
        assertForgotten(town, taken, givenUp, waiting);
    }

    private void assertForgotten(TenantId town, DeliveryId taken, DeliveryId... kept) {
        Actor auditor = auditor(town);
        assertThat(backend.ask(auditor, new DeliveryLog()).entries())
                .extracting(DeliveryLog.Entry::delivery)
                .containsExactlyInAnyOrder(kept);
        Outcomes outcomes = backend.ask(auditor, new AnnouncementOutcomes(9));
        assertThat(outcomes.of(new AnnouncementId("taken"))).isEqualTo(new Outcome(0, 1, 0));
        assertThat(outcomes.of(new AnnouncementId("given-up"))).isEqualTo(new Outcome(0, 0, 1));
        assertThat(outcomes.byAnnouncement()).hasSize(3);
        Set<String> ids = new HashSet<>();
        for (String collection : List.of(
                "delivery-states",
                "announcement-recipients",
                "announcement-accepted",
                "announcement-carried",
                "announcement-batches")) {
            rows.rows(collection, town, town, row -> ids.add(BesideRows.id(row)));
        }
        assertThat(ids)
                .contains(town + "/waiting/batch/1", town + "/waiting/1")
                .doesNotContain(town + "/" + taken.value(), town + "/taken/batch/1", town + "/taken/1");
    }

    private DeliveryId announced(TenantId town, String id) {
        Actor publisher = new Actor(town, "person/publisher", Channel.WEB, Set.of(Role.PUBLISHER), Set.of());
        Content content = new Content("news", "เรื่อง " + id, "รายละเอียด", null, List.of(), List.of());
        backend.send(publisher, new PublishAnnouncement(new AnnouncementId(id), content, null));
        settle();
        return backend.ask(publisher, new DeliveryLog()).entries().getFirst().delivery();
    }

    @Test
    void a_rule_with_much_to_do_goes_on_at_the_next_look_and_tells_of_one_day_at_once() {
        TenantId town = town("retain-steps");
        Deque<Integer> steps = new ArrayDeque<>(List.of(RetentionRule.STEP, 5, 7));
        RetentionRule much = new RetentionRule() {
            @Override
            public String name() {
                return "much";
            }

            @Override
            public Bounds bounds() {
                return new Bounds(1, 1, 1);
            }

            @Override
            public Map<TenantId, Integer> removeOlderThan(Instant moment) {
                return Map.of(town, steps.removeFirst());
            }
        };
        Retention every =
                new Retention(List.of(much), readModels, clock, new MockEnvironment(), false, Duration.ofDays(1));
        every.tick();
        every.tick();
        every.tick();
        assertThat(report(town).runs()).extracting(Run::removed).containsExactly(RetentionRule.STEP + 5);
        clock.set(before.plus(Duration.ofDays(1)));
        every.tick();
        assertThat(report(town).runs()).extracting(Run::removed).containsExactly(7, RetentionRule.STEP + 5);
    }

    @Test
    void days_are_set_within_the_bounds_of_each_rule() {
        assertThat(rules).extracting(RetentionRule::name).hasSize(6).doesNotHaveDuplicates();
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(rule.bounds().include(rule.bounds().unset())).isTrue());
        MockEnvironment settings = new MockEnvironment().withProperty("prongsai.retention.left-residents-days", "29");
        assertThatThrownBy(() -> new Retention(rules, readModels, clock, settings, false, Duration.ofDays(1)))
                .hasMessage("prongsai.retention.left-residents-days is between 30 and 731");
    }

    private TenantId town(String code) {
        TenantId town = new TenantId(code);
        backend.send(
                Actor.operator(town, "operator"),
                new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "เมือง", "เลย", null));
        eventually(() -> assertThat(
                        backend.ask(Actor.system(TenantId.PLATFORM, Channel.CLOCK), new ActiveOrganisations())
                                .tenants())
                .contains(town));
        log.trim(town, clock.instant().plus(Duration.ofDays(1)));
        return town;
    }

    private Report report(TenantId town) {
        return backend.ask(auditor(town), new RetentionReport());
    }

    private static Actor auditor(TenantId town) {
        return new Actor(town, "person/auditor", Channel.WEB, Set.of(Role.AUDITOR), Set.of());
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }
}
