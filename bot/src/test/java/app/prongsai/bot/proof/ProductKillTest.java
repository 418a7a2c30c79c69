package app.prongsai.bot.proof;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Uttered;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.deliveries.TenantsWithPost;
import app.prongsai.measures.MeasureId;
import app.prongsai.platform.Backend;
import app.prongsai.testing.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at chosen points of a conversation and of a delivery: one effect, one receipt, one message. */
@TestInstance(Lifecycle.PER_CLASS)
class ProductKillTest {

    private static final long LONG = 60_000;

    /** Whatever LINE's clock and the product's say, which stands still: no token is young enough. */
    private static final String AS_IF_LONG_AWAY = "-36500d";

    @TempDir
    static Path folder;

    private final int port = Stage.freePort();
    private Stage stage;
    private Backend backend;
    private ChildProcess product;

    @BeforeAll
    void start() throws Exception {
        stage = new Stage(folder);
        backend = stage.onlooker();
        product = stage.process(port);
    }

    @AfterAll
    void stop() throws Exception {
        product.close();
        stage.close();
    }

    @Test
    void killed_before_and_after_line_takes_a_reply_or_a_push_and_the_moment_it_has_the_reply() throws Exception {
        Conversation begun = new Conversation("begun");
        Conversation silent = new Conversation("silent");
        Conversation push = new Conversation("push");
        Conversation moment = new Conversation("moment");
        Conversation before = new Conversation("before");
        Conversation answered = new Conversation("answered");
        push.resident.followsAndAgrees();

        push.fails(How.TIMEOUT_AFTER_ACCEPT, "push");
        push.town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        begun.says(How.TIMEOUT_BEFORE_ACCEPT, "reply");
        silent.says(How.TIMEOUT_AFTER_ACCEPT, "reply");
        eventually(() -> assertThat(push.resident.received(Accepted.Kind.PUSH)).hasSize(1));
        eventually(() -> assertThat(silent.told()).hasSize(1));
        eventually(() -> assertThat(stage.simulator.faultsLeft()).isZero());
        assertThat(begun.told()).isEmpty();
        moment.says(null, "reply");
        eventually(() -> assertThat(moment.told()).hasSize(1));
        restart();
        assertAll(
                begun::hasOneEffectAndOneReceipt,
                () -> assertThat(begun.officer.received(Accepted.Kind.PUSH)).isEmpty(),
                silent::hasOneEffectAndOneReceipt,
                push::isSentOnce,
                moment::hasOneEffectAndOneReceipt);

        before.town.plans(
                "6602", "มาตรการที่วางเมื่อระบบกลับมาแล้ว"); // shown once the claims of the killed are taken over
        before.says(How.DELAY, "token"); // of which the new process has none
        eventually(() -> assertThat(before.effects()).isEqualTo(1));
        assertThat(before.told()).isEmpty();
        answered.says(How.DELAY, "reply");
        eventually(() -> assertThat(stage.simulator.deliveries(answered.town.channel()))
                .anyMatch(delivery ->
                        answered.said.webhookEventIds().contains(delivery.webhookEventId()) && delivery.succeeded()));
        restart();
        assertAll(before::hasOneEffectAndOneReceipt, answered::hasOneEffectAndOneReceipt);
    }

    @Test
    void killed_the_moment_line_has_a_push_and_again_right_after_the_start() throws Exception {
        Conversation talk = new Conversation("push-moment");
        talk.resident.followsAndAgrees();
        talk.town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        eventually(() -> assertThat(talk.resident.received(Accepted.Kind.PUSH)).hasSize(1));
        restart();
        restart();
        talk.isSentOnce();
    }

    @Test
    void killed_while_an_announcement_is_being_planned_and_away_until_a_reply_that_was_begun_has_too_old_a_token()
            throws Exception {
        Conversation tooOld = new Conversation("too-old");
        Conversation planning = new Conversation("planning");
        planning.resident.followsAndAgrees();
        tooOld.says(How.TIMEOUT_BEFORE_ACCEPT, "reply");
        eventually(() -> assertThat(stage.simulator.faultsLeft()).isZero());
        planning.town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        product.kill();
        stage.simulator.failNothing();
        tooOld.fails(How.TOKEN_SPENT, "reply");
        product = stage.process(port, Map.of("prongsai.line.reply-token-lasts", AS_IF_LONG_AWAY));
        assertAll(
                tooOld::hasOneEffectAndOneReceipt,
                () -> assertThat(tooOld.officer.received(Accepted.Kind.PUSH))
                        .singleElement()
                        .satisfies(receipt -> assertThat(Dialogue.text(receipt)).contains("บันทึกไว้เพียงครั้งเดียว")),
                () -> eventually(() -> assertThat(planning.resident.received(Accepted.Kind.PUSH))
                        .hasSize(1)),
                planning::isSentOnce);
    }

    private void restart() throws Exception {
        product.kill();
        stage.simulator.failNothing();
        product = stage.process(port);
    }

    /** An officer who reports, and a resident who follows. */
    private final class Conversation {

        private final Town town;
        private final MeasureId measure;
        private final Dialogue officer;
        private final Dialogue resident;
        private Uttered said;
        private int repliesBefore;

        Conversation(String code) {
            town = stage.town(backend, port, "kill-" + code).founded();
            measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
            officer = town.officer();
            resident = town.resident("ป้าสมใจ");
            hasNothingUnderWay(); // a killed link would be answered anew and keep what is said next waiting
        }

        void says(How how, String endpoint) {
            repliesBefore = officer.received(Accepted.Kind.REPLY).size();
            if (how != null) {
                fails(how, endpoint);
            }
            said = officer.say(new Said.Text("6601 40% ติดป้ายแล้ว"));
        }

        /** LINE, the next time. */
        void fails(How how, String endpoint) {
            stage.simulator.fail(new Fault(town.channel(), endpoint, how, 1, 504, LONG));
        }

        long effects() {
            return town.sheet(measure).history().stream()
                    .filter(entry -> entry.what().equals("ProgressReported"))
                    .count();
        }

        /** What the officer was told of the report, by reply or by push. */
        List<Accepted> told() {
            return officer.received().stream()
                    .skip(repliesBefore)
                    .filter(request -> Dialogue.text(request).contains("40%"))
                    .toList();
        }

        void hasOneEffectAndOneReceipt() {
            eventually(() -> assertThat(told()).hasSize(1));
            hasNothingUnderWay();
            officer.says("6601").isAnswered("40%");
            eventually(() -> assertThat(
                            backend.ask(town.system(), new TenantsWithPost()).tenants())
                    .isEmpty());
            assertThat(told().stream()
                            .filter(request -> Dialogue.text(request).contains("บันทึก"))
                            .toList())
                    .hasSize(1);
            town.plans("6699", "มาตรการที่วางหลังสุด"); // once it is shown, so is everything before it
            assertThat(effects()).isEqualTo(1);
        }

        void hasNothingUnderWay() {
            eventually(() -> assertThat(
                            backend.ask(town.system(), new UnfinishedChats()).chats())
                    .isEmpty());
        }

        void isSentOnce() {
            eventually(() -> assertThat(
                            backend.ask(town.system(), new TenantsWithPost()).tenants())
                    .isEmpty());
            resident.says("ข่าว").isAnswered("ข่าวเดียว");
            assertThat(resident.received(Accepted.Kind.PUSH)).hasSize(1);
        }
    }
}
