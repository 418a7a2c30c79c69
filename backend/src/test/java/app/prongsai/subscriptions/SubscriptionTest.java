package app.prongsai.subscriptions;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.announcements.Topics;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class SubscriptionTest {

    private static final String USER = "Uaaaabbbbccccddddeeeeffff00001111";

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    Seal seal;

    @Autowired
    PersonSeal personSeal;

    @Autowired
    CommitLog log;

    @Autowired
    MongoDatabase database;

    @Test
    void a_new_follower_is_reached_only_after_agreeing() {
        Actor resident = resident("sub-new", USER);
        backend.send(resident, new Follow(USER, id(resident)));
        settle();
        assertThat(mine(resident)).isEqualTo(new Subscription(true, List.of()));
        assertThat(reached(resident.tenant(), "news")).isEmpty();
        follow(resident, USER);
        eventually(() -> assertThat(mine(resident)).isEqualTo(agreed(true, "news", "disaster", "utilities")));
        assertThat(reached(resident.tenant(), "news")).containsExactly(USER);
        assertThat(reached(resident.tenant(), "welfare")).isEmpty();
    }

    @Test
    void whoever_comes_back_finds_the_topics_chosen_before() {
        Actor resident = resident("sub-back", USER);
        follow(resident, USER);
        choose(resident, "welfare");
        backend.send(resident, new Unfollow(id(resident)));
        eventually(() -> assertThat(mine(resident)).isEqualTo(agreed(false, "welfare")));
        assertThat(reached(resident.tenant(), "welfare")).isEmpty();

        backend.send(resident, new Follow(USER, id(resident)));
        eventually(() -> assertThat(mine(resident)).isEqualTo(agreed(true, "welfare")));
        assertThat(reached(resident.tenant(), "welfare")).containsExactly(USER);
    }

    @Test
    void choosing_nothing_stops_everything_and_outlasts_a_return() {
        Actor resident = resident("sub-stop", USER);
        follow(resident, USER);
        choose(resident);
        settle();
        assertThat(mine(resident)).isEqualTo(agreed(true));
        assertThat(reached(resident.tenant(), "news")).isEmpty();
        backend.send(resident, new Unfollow(id(resident)));
        backend.send(resident, new Follow(USER, id(resident)));
        settle();
        assertThat(mine(resident)).isEqualTo(agreed(true));
    }

    @Test
    void a_choice_made_before_the_follow_was_heard_of_counts_once_it_is() {
        Actor resident = resident("sub-early", USER);
        agree(resident, "procurement", "health");
        eventually(() -> assertThat(mine(resident)).isEqualTo(agreed(false, "health", "procurement")));
        backend.send(resident, new Follow(USER, id(resident)));
        eventually(() -> assertThat(reached(resident.tenant(), "procurement")).containsExactly(USER));
        assertThat(mine(resident).topics()).containsExactly("health", "procurement");
    }

    @Test
    void an_unfollow_of_somebody_never_seen_is_taken_as_it_is() {
        Actor resident = resident("sub-unseen", USER);
        assertThat(mine(resident)).isEqualTo(new Subscription(false, List.of()));
        backend.send(resident, new Unfollow(id(resident)));
        backend.send(resident, new Unfollow(id(resident)));
        assertThat(log.history(resident.tenant(), 1, 10)).hasSize(1);
    }

    @Test
    void saying_the_same_again_leaves_no_trace() {
        Actor resident = resident("sub-same", USER);
        follow(resident, USER);
        follow(resident, USER);
        choose(resident, "news", "health");
        choose(resident, "health", "news");
        backend.send(resident, new Unfollow(id(resident)));
        backend.send(resident, new Unfollow(id(resident)));
        assertThat(log.history(resident.tenant(), 1, 10)).hasSize(4);
    }

    @Test
    void an_unknown_topic_is_refused_and_the_former_choice_stands() {
        Actor resident = resident("sub-topic", USER);
        follow(resident, USER);
        assertThatThrownBy(() -> choose(resident, "news", "lottery"))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("subscription.unknown-topic"));
        eventually(() -> assertThat(mine(resident).topics()).containsExactly("news", "disaster", "utilities"));
    }

    @Test
    void nobody_changes_or_sees_the_subscription_of_another() {
        Actor resident = resident("sub-own", USER);
        Actor neighbour = resident("sub-own", "Uneighbour");
        follow(resident, USER);
        SubscriberId other = id(resident);
        assertThatThrownBy(() -> backend.send(neighbour, new Unfollow(other))).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> backend.send(neighbour, new ChooseTopics(other, Set.of())))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> backend.send(neighbour, new Follow(USER, other)))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> backend.send(neighbour, new Follow(USER, id(neighbour))))
                .isInstanceOf(RuleViolated.class);
        eventually(() -> assertThat(mine(resident).following()).isTrue());
        assertThat(backend.ask(neighbour, new MySubscription(other))).isEqualTo(new Subscription(false, List.of()));
    }

    @Test
    void one_line_user_is_a_stranger_in_the_next_organisation() {
        Actor here = resident("sub-here", USER);
        Actor there = resident("sub-there", USER);
        follow(here, USER);
        eventually(() -> assertThat(mine(here).following()).isTrue());
        assertThat(id(here)).isNotEqualTo(id(there));
        assertThat(mine(there).following()).isFalse();
        assertThat(reached(there.tenant(), "news")).isEmpty();
    }

    @Test
    void everybody_is_reached_once_in_a_lasting_order_also_in_parts() {
        TenantId tenant = new TenantId("sub-many");
        List<Actor> residents = IntStream.range(0, 90)
                .mapToObj(n -> resident("sub-many", "U" + n))
                .toList();
        IntStream.range(0, 90).forEach(n -> follow(residents.get(n), "U" + n));
        IntStream.range(0, 30).forEach(n -> backend.send(residents.get(n), new Unfollow(id(residents.get(n)))));
        choose(residents.get(89), "health");
        Actor clerk = someone(tenant, Role.CLERK);
        eventually(() -> {
            Followers.Count count = backend.ask(clerk, new Followers());
            assertThat(count.following()).isEqualTo(60);
            assertThat(count.byTopic()).containsEntry("news", 59).containsEntry("health", 1);
            assertThat(count.byTopic()).containsEntry("welfare", 0);
        });
        settle();
        List<String> all = reached(tenant, "news");
        assertThat(all).hasSize(59).doesNotHaveDuplicates();
        assertThat(all.stream().map(user -> seal.mark(tenant, user)).toList()).isSorted();

        List<String> inParts = new ArrayList<>();
        SubscribersOf.Reach part = backend.ask(system(tenant), new SubscribersOf("news", null, 20));
        for (; part.last() != null; part = backend.ask(system(tenant), new SubscribersOf("news", part.last(), 20))) {
            part.sealedChatUsers().forEach(address -> inParts.add(personSeal.open(tenant, address)));
        }
        assertThat(inParts).isEqualTo(all);
    }

    @Test
    void neither_the_log_nor_the_rows_hold_the_line_user_in_clear() {
        Actor resident = resident("sub-sealed", USER);
        follow(resident, USER);
        eventually(() -> assertThat(mine(resident).following()).isTrue());
        for (String collection : List.of("log", Subscribers.NAME + ".1")) {
            List<Document> rows = database.getCollection(collection).find().into(new ArrayList<>());
            assertThat(rows).isNotEmpty().extracting(Document::toJson).noneMatch(row -> row.contains(USER));
        }
    }

    @Test
    void addresses_are_for_the_system_only() {
        TenantId tenant = new TenantId("sub-wall");
        assertThatThrownBy(() -> backend.ask(someone(tenant, Role.ADMINISTRATOR), new SubscribersOf("news")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.ask(someone(tenant, Role.RESIDENT), new Followers()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_topics_on_offer_have_a_name_in_both_languages() {
        assertThat(backend.ask(Actor.publicOf(new TenantId("sub-topics")), new Topics())
                        .topics())
                .hasSize(7)
                .allSatisfy(topic -> {
                    assertThat(topic.key()).matches("[a-z]+");
                    assertThat(topic.thai()).matches(".*[ก-๛].*");
                    assertThat(topic.english()).matches("[A-Z][a-z ]+");
                });
    }

    @Test
    void nothing_is_chosen_before_the_consent() {
        Actor resident = resident("sub-consent", USER);
        backend.send(resident, new Follow(USER, id(resident)));
        for (Command choice : List.of(
                new ChooseTopics(id(resident), Set.of("news")),
                new ChooseVillage(id(resident), 3),
                new ChoosePace(id(resident), Pace.DAILY),
                new ChooseQuietHours(id(resident), new QuietHours(21, 6)))) {
            assertThatThrownBy(() -> backend.send(resident, choice))
                    .isInstanceOfSatisfying(
                            RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("subscription.consent-first"));
        }
        assertThat(log.history(resident.tenant(), 1, 10)).hasSize(1);
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private void follow(Actor resident, String user) {
        backend.send(resident, new Follow(user, id(resident)));
        agree(resident, "news", "disaster", "utilities");
    }

    private void agree(Actor resident, String... topics) {
        backend.send(resident, new Consent(id(resident), wording(resident), Set.of(topics)));
    }

    private String wording(Actor resident) {
        return backend.ask(resident, new ConsentWording()).version();
    }

    private Subscription agreed(boolean following, String... topics) {
        String wording = wording(Actor.publicOf(new TenantId("sub-topics")));
        return new Subscription(following, List.of(topics), null, Pace.AT_ONCE, QuietHours.NONE, wording);
    }

    private void choose(Actor resident, String... topics) {
        backend.send(resident, new ChooseTopics(id(resident), Set.of(topics)));
    }

    private Subscription mine(Actor resident) {
        return backend.ask(resident, new MySubscription(id(resident)));
    }

    private List<String> reached(TenantId tenant, String topic) {
        return backend.ask(system(tenant), new SubscribersOf(topic)).sealedChatUsers().stream()
                .map(address -> personSeal.open(tenant, address))
                .toList();
    }

    private Actor resident(String code, String user) {
        TenantId tenant = new TenantId(code);
        SubscriberId id = backend.ask(system(tenant), new MarkOf(user)).subscriber();
        return new Actor(tenant, id.toString(), Channel.LINE, Set.of(Role.RESIDENT), Set.of());
    }

    private static SubscriberId id(Actor resident) {
        return new SubscriberId(resident.id().substring("subscriber/".length()));
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.LINE);
    }

    private static Actor someone(TenantId tenant, Role role) {
        return new Actor(tenant, "person/" + role, Channel.WEB, Set.of(role), Set.of());
    }
}
