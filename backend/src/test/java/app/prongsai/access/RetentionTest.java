package app.prongsai.access;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.access.RetentionReport.Report;
import app.prongsai.access.RetentionReport.Run;
import app.prongsai.conversations.Conversation;
import app.prongsai.conversations.FinishChat;
import app.prongsai.conversations.ReceiveChat;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.RetentionRule;
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
    void days_are_set_within_the_bounds_of_each_rule() {
        assertThat(rules).extracting(RetentionRule::name).hasSize(5).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> assertThat(rule.days()).isBetween(rule.leastDays(), rule.mostDays()));
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
        Actor auditor = new Actor(town, "person/auditor", Channel.WEB, Set.of(Role.AUDITOR), Set.of());
        return backend.ask(auditor, new RetentionReport());
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }
}
