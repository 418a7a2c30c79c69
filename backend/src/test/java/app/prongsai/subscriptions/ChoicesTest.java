package app.prongsai.subscriptions;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.Backend;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a resident chooses beside topics: the village, how often, when not, and the consent to all of it. */
@SpringBootTest(classes = BackendUnderTest.class)
class ChoicesTest {

    private static final String USER = "Uaaaabbbbccccddddeeeeffff00002222";
    private static final Set<String> FIRST = Set.of("news", "disaster", "utilities");

    @Autowired
    Backend backend;

    @Autowired
    Seal seal;

    @Autowired
    PersonSeal personSeal;

    @Autowired
    CommitLog log;

    @Test
    void everything_chosen_is_found_again_after_leaving_and_coming_back() {
        Actor resident = newcomer("choices-back");
        choose(resident, new ChooseVillage(id(resident), 3));
        choose(resident, new ChoosePace(id(resident), Pace.DAILY));
        choose(resident, new ChooseQuietHours(id(resident), new QuietHours(21, 6)));
        choose(resident, new Unfollow(id(resident)));
        choose(resident, new Follow(USER, id(resident)));
        eventually(() -> assertThat(mine(resident))
                .isEqualTo(new Subscription(
                        true,
                        List.of("news", "disaster", "utilities"),
                        3,
                        Pace.DAILY,
                        new QuietHours(21, 6),
                        wording(resident))));
    }

    @Test
    void what_does_not_exist_cannot_be_chosen() {
        Actor resident = newcomer("choices-wrong");
        refused(resident, new ChooseVillage(id(resident), 4), "subscription.unknown-village");
        refused(resident, new ChooseQuietHours(id(resident), new QuietHours(21, 24)), "subscription.no-such-hours");
        refused(resident, new Consent(id(resident), "2500-01", Set.of()), "subscription.old-wording");
        Actor neighbour = resident(resident.tenant(), "Uneighbour");
        refused(neighbour, new ChooseVillage(id(resident), 3), "subscription.not-yours");
        refused(neighbour, new StopNews(id(resident)), "subscription.not-yours");
    }

    @Test
    void opting_out_ends_topics_and_consent_at_once_and_saying_it_again_leaves_no_trace() {
        Actor resident = newcomer("choices-stop");
        choose(resident, new Consent(id(resident), wording(resident), FIRST));
        choose(resident, new StopNews(id(resident)));
        choose(resident, new StopNews(id(resident)));
        eventually(() -> assertThat(mine(resident)).isEqualTo(new Subscription(true, List.of())));
        assertThat(log.history(resident.tenant(), 1, 100).toString())
                .containsOnlyOnce("ConsentGiven")
                .contains(wording(resident))
                .containsOnlyOnce("ConsentWithdrawn");
    }

    @Test
    void an_announcement_for_a_village_reaches_those_who_live_there_and_those_who_live_nowhere_in_particular() {
        Actor here = newcomer("choices-village");
        Actor there = follower(here.tenant(), "Uthere");
        Actor everywhere = follower(here.tenant(), "Ueverywhere");
        choose(here, new ChooseVillage(id(here), 3));
        choose(there, new ChooseVillage(id(there), 5));
        eventually(() -> assertThat(mine(there).village()).isEqualTo(5));
        assertThat(reached(here, List.of(3), null)).containsExactlyInAnyOrder(USER, "Ueverywhere");
        assertThat(reached(here, List.of(), null)).containsExactlyInAnyOrder(USER, "Uthere", "Ueverywhere");
        assertThat(reached(here, List.of(3, 5), null)).hasSize(3);
        Actor clerk = new Actor(here.tenant(), "person/x", Channel.WEB, Set.of(Role.CLERK), Set.of());
        choose(everywhere, new ChoosePace(id(everywhere), Pace.DAILY));
        eventually(() -> assertThat(backend.ask(clerk, new Audience("news", List.of(5), 9)))
                .isEqualTo(new Audience.Size(2, 1, 0)));
        choose(there, new ChooseQuietHours(id(there), new QuietHours(21, 6)));
        eventually(() -> assertThat(backend.ask(clerk, new Audience("news", List.of(5), 5)))
                .isEqualTo(new Audience.Size(2, 1, 1)));
        assertThat(backend.ask(clerk, new Audience("news", List.of(5), 6)).quiet())
                .isZero();
        assertThat(backend.ask(clerk, new Audience("news", List.of(), 22))).isEqualTo(new Audience.Size(3, 1, 1));
        assertThat(backend.ask(clerk, new Audience("disaster", List.of(), 22))).isEqualTo(new Audience.Size(3, 0, 0));
        choose(there, new ChooseVillage(id(there), 3));
        eventually(() -> assertThat(
                        backend.ask(clerk, new Audience("news", List.of(5), 9)).people())
                .isEqualTo(1));
        eventually(() -> assertThat(backend.ask(clerk, new Audience("news", List.of(3), 22)))
                .isEqualTo(new Audience.Size(3, 1, 1)));
        choose(there, new Unfollow(id(there)));
        eventually(() -> assertThat(backend.ask(clerk, new Audience("news", List.of(3), 22)))
                .isEqualTo(new Audience.Size(2, 1, 0)));
    }

    @Test
    void at_an_hour_only_those_are_reached_who_want_to_hear_at_once_and_are_awake() {
        Actor quiet = newcomer("choices-hour");
        Actor daily = follower(quiet.tenant(), "Udaily");
        follower(quiet.tenant(), "Ualways");
        choose(quiet, new ChooseQuietHours(id(quiet), new QuietHours(21, 6)));
        choose(daily, new ChoosePace(id(daily), Pace.DAILY));
        eventually(() -> assertThat(mine(daily).pace()).isEqualTo(Pace.DAILY));
        assertThat(reached(quiet, List.of(), 22)).containsExactly("Ualways");
        assertThat(reached(quiet, List.of(), 6)).containsExactlyInAnyOrder(USER, "Ualways");
        assertThat(reached(quiet, List.of(), null)).hasSize(3);
        assertThat(due(quiet, 6, false)).containsExactly(USER);
        assertThat(due(quiet, 17, true)).containsExactly("Udaily");
    }

    @ParameterizedTest
    @CsvSource({
        "21,6,20,false",
        "21,6,21,true",
        "21,6,5,true",
        "21,6,6,false",
        "8,12,9,true",
        "8,12,12,false",
        "0,0,3,false"
    })
    void quiet_hours_may_go_over_midnight(int from, int until, int hour, boolean quiet) {
        assertThat(new QuietHours(from, until).include(hour)).isEqualTo(quiet);
    }

    private Actor newcomer(String code) {
        TenantId tenant = new TenantId(code);
        Actor operator = Actor.operator(tenant, "operator/1");
        backend.send(
                operator, new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        backend.send(
                operator, new NameVillages(List.of(new Village(3, "บ้านโคกกระเบื้อง"), new Village(5, "บ้านดอน"))));
        eventually(() ->
                assertThat(backend.ask(operator, new Villages()).villages()).hasSize(2));
        return follower(tenant, USER);
    }

    private Actor follower(TenantId tenant, String user) {
        Actor resident = resident(tenant, user);
        choose(resident, new Follow(user, id(resident)));
        choose(resident, new Consent(id(resident), wording(resident), FIRST));
        eventually(() -> assertThat(mine(resident).topics()).isNotEmpty());
        return resident;
    }

    private Actor resident(TenantId tenant, String user) {
        SubscriberId id = new SubscriberId(seal.mark(tenant, user));
        return new Actor(tenant, id.toString(), Channel.LINE, Set.of(Role.RESIDENT), Set.of());
    }

    private void choose(Actor resident, Command command) {
        backend.send(resident, command);
    }

    private Subscription mine(Actor resident) {
        return backend.ask(resident, new MySubscription(id(resident)));
    }

    private String wording(Actor resident) {
        return backend.ask(resident, new ConsentWording()).version();
    }

    private List<String> reached(Actor actor, List<Integer> villages, Integer hour) {
        Actor system = Actor.system(actor.tenant(), Channel.LINE);
        return backend.ask(system, new SubscribersOf("news", villages, hour, null, 100)).sealedChatUsers().stream()
                .map(address -> personSeal.open(actor.tenant(), address))
                .toList();
    }

    private List<String> due(Actor actor, int hour, boolean daily) {
        Actor system = Actor.system(actor.tenant(), Channel.LINE);
        return backend.ask(system, new ReadersDue(hour, daily, null, 100)).readers().stream()
                .map(reader -> personSeal.open(actor.tenant(), reader.sealedChatUser()))
                .toList();
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private static SubscriberId id(Actor resident) {
        return new SubscriberId(resident.id().substring("subscriber/".length()));
    }
}
