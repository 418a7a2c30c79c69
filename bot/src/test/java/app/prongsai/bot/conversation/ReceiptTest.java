package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.WebhookSender;
import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Uttered;
import app.prongsai.conversations.BeginReply;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.deliveries.DeliveryLog;
import app.prongsai.measures.MeasureId;
import app.prongsai.platform.CaughtUp;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Conversation costs no quota: what a lost reply becomes, and what it does not become. */
class ReceiptTest extends LineWorld {

    @Autowired
    CaughtUp caughtUp;

    @Test
    void a_lost_answer_to_a_question_is_not_pushed() {
        Town town = town("lost-question");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        fail(town, How.STATUS, 3, 500);
        workedOff(town, officer.say(new Said.Text("งาน")));
        assertThat(planned(town)).isEmpty();
    }

    @Test
    void what_was_recorded_although_the_reply_was_lost_is_told_by_push_once() {
        Town town = town("lost-report");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        fail(town, How.STATUS, 3, 500);
        var said = officer.say(new Said.Text("6601 40% ติดป้ายแล้ว"));
        eventually(() -> assertThat(officer.received(Kind.PUSH))
                .singleElement()
                .satisfies(push -> assertThat(Dialogue.text(push)).contains("40%")));
        assertThat(town.sheet(measure).percent()).isEqualTo(40);
        SIMULATOR.redeliver(town.channel(), said.webhookEventIds().getFirst());
        officer.says("6601").isAnswered("40%");
        workedOff(town, said);
        assertThat(planned(town)).hasSize(1);
    }

    @Test
    void a_reply_that_arrived_in_silence_is_not_repeated_by_push() {
        Town town = town("lost-silence");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        fail(town, How.STATUS_AFTER_ACCEPT, 1, 502);
        workedOff(town, officer.say(new Said.Text("6601 40%")));
        officer.isAnswered("40%");
        assertThat(planned(town)).isEmpty();
        assertThat(officer.received(Kind.REPLY)).hasSize(2);
    }

    @Test
    void a_token_that_was_spent_by_time_loses_no_receipt() {
        Town town = town("lost-late");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        fail(town, How.TOKEN_SPENT, 1, 400);
        officer.say(new Said.Text("6601 40% ติดป้ายแล้ว"));
        eventually(() -> assertThat(officer.received(Kind.PUSH))
                .singleElement()
                .satisfies(push -> assertThat(Dialogue.text(push)).contains("40%")));
    }

    @Test
    void a_reply_that_a_stopped_process_had_begun_is_not_repeated_while_its_token_cannot_be_too_old() {
        Town town = town("begun-young");
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        begunByAnother(town, officer, "01BEGUNYOUNG", Duration.ofSeconds(30));
        eventually(() -> assertThat(town.sheet(measure).percent()).isEqualTo(40));
        nothingIsUnderWay(town);
        assertThat(planned(town)).isEmpty();
    }

    @Test
    void a_reply_that_a_stopped_process_had_begun_long_ago_is_told_by_push_which_says_that_it_may_be_known() {
        Town town = town("begun-old");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        begunByAnother(town, officer, "01BEGUNOLD", Duration.ofMinutes(2));
        eventually(() -> assertThat(officer.received(Kind.PUSH))
                .singleElement()
                .satisfies(push ->
                        assertThat(Dialogue.text(push)).contains("40%", "หากเคยได้รับข้อความนี้แล้ว ไม่ต้องทำซ้ำ")));
    }

    /** LINE no longer takes the token of what was said so long ago, and a life before this one had begun to reply. */
    private void begunByAnother(Town town, Dialogue officer, String event, Duration ago) {
        backend.send(town.system(), new BeginReply(event, "a life before"));
        int status = new WebhookSender(town.webhook(), town.secret()).send("""
                {"destination":"%s","events":[{"type":"message","webhookEventId":"%s","timestamp":%d,"mode":"active",
                 "replyToken":"spent","source":{"type":"user","userId":"%s"},
                 "message":{"type":"text","id":"1","text":"6601 40%%"}}]}""".formatted(
                        town.bot(), event, clock.instant().minus(ago).toEpochMilli(), officer.user()));
        assertThat(status).isEqualTo(200);
    }

    private void nothingIsUnderWay(Town town) {
        eventually(() -> assertThat(
                        backend.ask(town.system(), new UnfinishedChats()).chats())
                .isEmpty());
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private static void fail(Town town, How how, int times, int status) {
        SIMULATOR.fail(new Fault(town.channel(), "reply", how, times, status, 0));
    }

    /** The event was worked on to its end, and whatever followed from it is known. */
    private void workedOff(Town town, Uttered said) {
        eventually(() -> {
            assertThat(SIMULATOR.deliveries(town.channel()))
                    .anyMatch(delivery ->
                            delivery.succeeded() && said.webhookEventIds().contains(delivery.webhookEventId()));
            assertThat(backend.ask(town.system(), new UnfinishedChats()).chats())
                    .isEmpty();
        });
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private List<DeliveryLog.Entry> planned(Town town) {
        Actor administrator =
                new Actor(town.tenant(), "person/admin", Channel.WEB, Set.of(Role.ADMINISTRATOR), Set.of());
        return backend.ask(administrator, new DeliveryLog()).entries();
    }
}
