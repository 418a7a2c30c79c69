package app.prongsai.bot.line;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.WebhookSender;
import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.bot.simulator.Channel;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.organisations.LineConsole.Account;
import app.prongsai.organisations.LineConsole.Outcome;
import app.prongsai.organisations.LineConsole.Trial;
import app.prongsai.organisations.LineSetup;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.PersonId;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The steps of connecting an account, against LINE's strictness. */
@ExtendWith(OutputCaptureExtension.class)
class ConnectingTest extends LineWorld {

    private static final String ANOTHER = "f".repeat(32);

    @Autowired
    LineSetup setup;

    @Test
    void channel_id_and_secret_are_enough_to_know_the_account_and_to_hear_from_it(CapturedOutput output) {
        Town town = notConnected("connect");
        Actor admin = administrator(town);
        Account account = setup.lookUp(admin, " " + town.channel() + " ", town.secret());
        assertThat(account.botUserId()).isEqualTo(town.bot());
        assertThat(account.name()).isEqualTo("อบต.connect");
        assertThat(account.basicId()).startsWith("@sim");
        assertThat(account.picture()).startsWith("data:image/png;base64,");
        assertThat(account.chatsByHand()).isFalse();
        assertThat(setup.connect(admin, town.channel(), town.secret(), false)).isEqualTo(account);
        assertThat(setup.bringEventsTo(admin, town.webhook())).isEqualTo(new Trial(Outcome.ARRIVED, 200));
        town.resident("ป้าสมใจ").says("สวัสดี").isAnswered("เมนูของ");
        assertThat(output).doesNotContain(town.secret());
    }

    @Test
    void a_wrong_secret_and_an_unknown_channel_are_told_apart_at_once_and_nothing_is_stored() {
        Town town = notConnected("wrong");
        Actor admin = administrator(town);
        refused("organisation.line-secret-wrong", () -> setup.connect(admin, town.channel(), ANOTHER, false));
        refused("organisation.line-channel-unknown", () -> setup.connect(admin, "1111111111", town.secret(), false));
        refused("organisation.channel-secret-malformed", () -> setup.connect(admin, town.channel(), "ลับ", false));
        refused("organisation.channel-id-malformed", () -> setup.lookUp(admin, "12 34", town.secret()));
        refused("organisation.no-line-channel", () -> setup.bringEventsTo(admin, town.webhook()));
        SIMULATOR.fail(new Fault(town.channel(), "token", How.STATUS, 1, 503, 0));
        refused("organisation.line-no-answer", () -> setup.lookUp(admin, town.channel(), town.secret()));
        SIMULATOR.fail(new Fault(town.channel(), "info", How.RATE_LIMIT, 1, 429, 0));
        refused("organisation.line-too-often", () -> setup.lookUp(admin, town.channel(), town.secret()));
    }

    @Test
    void an_account_of_another_organisation_is_refused() {
        Town first = town("owner");
        Town second = notConnected("borrower");
        refused(
                "organisation.channel-of-another",
                () -> setup.connect(administrator(second), first.channel(), first.secret(), false));
    }

    @Test
    void what_line_says_of_the_address_is_told() {
        Town town = town("address");
        Actor admin = administrator(town);
        String base = "http://localhost:" + port;
        assertThat(setup.bringEventsTo(admin, URI.create(base + "/line/nobody/webhook")))
                .isEqualTo(new Trial(Outcome.REFUSED, 404));
        assertThat(setup.bringEventsTo(admin, URI.create("http://localhost:1/line/address/webhook")))
                .isEqualTo(new Trial(Outcome.NO_CONNECTION, 0));
        refused(
                "organisation.line-address-refused",
                () -> setup.bringEventsTo(admin, URI.create("http://prongsai.example/line/address/webhook")));
    }

    @Test
    void whether_events_are_switched_on_is_asked_of_line() {
        Town town = town("switch");
        Actor admin = administrator(town);
        SIMULATOR.useWebhook(town.channel(), false);
        assertThat(setup.sendsEvents(admin)).isFalse();
        SIMULATOR.useWebhook(town.channel(), true);
        assertThat(setup.sendsEvents(admin)).isTrue();
    }

    @Test
    void while_a_secret_is_replaced_both_sign_but_only_the_new_one_gets_tokens() {
        Town town = town("rotate");
        Actor admin = administrator(town);
        String body = "{\"destination\":\"" + town.bot() + "\",\"events\":[]}";
        WebhookSender old = new WebhookSender(town.webhook(), town.secret());
        WebhookSender next = new WebhookSender(town.webhook(), ANOTHER);
        assertThat(next.send(body)).isEqualTo(401);
        SIMULATOR.register(new Channel(town.channel(), ANOTHER, town.bot(), "อบต.rotate", town.webhook()));
        setup.connect(admin, town.channel(), ANOTHER, false);
        assertThat(old.send(body)).isEqualTo(200);
        assertThat(next.send(body)).isEqualTo(200);
        assertThat(setup.sendsEvents(admin)).isTrue();

        clock.advance(Duration.ofHours(1));
        assertThat(old.send(body)).isEqualTo(401);
        assertThat(next.send(body)).isEqualTo(200);
    }

    @Test
    void a_secret_that_leaked_signs_nothing_from_the_moment_it_is_replaced() {
        Town town = town("rotate-leaked");
        String body = "{\"destination\":\"" + town.bot() + "\",\"events\":[]}";
        SIMULATOR.register(new Channel(town.channel(), ANOTHER, town.bot(), "อบต.leaked", town.webhook()));
        setup.connect(administrator(town), town.channel(), ANOTHER, true);
        eventually(() -> assertThat(new WebhookSender(town.webhook(), town.secret()).send(body))
                .isEqualTo(401));
        assertThat(new WebhookSender(town.webhook(), ANOTHER).send(body)).isEqualTo(200);
    }

    @Test
    void a_test_message_goes_to_the_persons_own_linked_account_only() {
        Town town = town("test-message");
        PersonId unlinked = town.invite("วิชัย ดูแลดี", Role.ADMINISTRATOR);
        refused(
                "organisation.line-not-linked",
                () -> setup.sayToMyself(administrator(town, unlinked), unlinked, "สวัสดี"));
        Dialogue chat = town.staff("สมหญิง ใจงาม", Role.ADMINISTRATOR);
        PersonId linked = town.person("สมหญิง ใจงาม");
        setup.sayToMyself(administrator(town, linked), linked, "ทดสอบการเชื่อมต่อ");
        eventually(() -> assertThat(chat.received(Kind.PUSH)).hasSize(1));
        assertThat(Dialogue.text(chat.received(Kind.PUSH).getFirst())).isEqualTo("ทดสอบการเชื่อมต่อ");
        refused(
                "organisation.line-test-to-oneself",
                () -> setup.sayToMyself(administrator(town, unlinked), linked, "สวัสดี"));
    }

    @Test
    void only_administrators_connect() {
        Town town = notConnected("officers");
        Actor officer = new Actor(
                town.tenant(), "person/p1", app.prongsai.shared.Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
        assertThatThrownBy(() -> setup.lookUp(officer, town.channel(), town.secret()))
                .isInstanceOf(NotAllowed.class);
    }

    private Town notConnected(String code) {
        Town town = new Town(backend, SIMULATOR, "http://localhost:" + port, new TenantId(code));
        town.send(new RegisterOrganisation("อบต." + code, OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
        SIMULATOR.register(new Channel(town.channel(), town.secret(), town.bot(), "อบต." + code, town.webhook()));
        return town;
    }

    private static Actor administrator(Town town) {
        return administrator(town, new PersonId("admin"));
    }

    private static Actor administrator(Town town, PersonId person) {
        return new Actor(
                town.tenant(),
                person.toString(),
                app.prongsai.shared.Channel.WEB,
                Set.of(Role.ADMINISTRATOR),
                Set.of());
    }

    private static void refused(String rule, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }
}
