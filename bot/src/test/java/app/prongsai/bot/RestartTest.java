package app.prongsai.bot;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.bot.simulator.SimulatorApplication;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.SettableClock;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The product stops in the midst of work and starts again on the same database; LINE goes on meanwhile. */
class RestartTest {

    private final ServerInMemory mongo = new ServerInMemory();
    private ConfigurableApplicationContext line;
    private ConfigurableApplicationContext product;
    private Simulator simulator;
    private String database;
    private int port;

    @BeforeEach
    void start() throws Exception {
        database = mongo.uri();
        line = SimulatorApplication.start(
                "--server.port=0", "--logging.level.root=warn", "--prongsai.simulator.webhook-timeout=20s");
        simulator = line.getBean(Simulator.class);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startProduct();
    }

    @AfterEach
    void stop() {
        product.close();
        line.close();
        mongo.close();
    }

    private void startProduct() {
        String base = "http://localhost:" + line.getEnvironment().getProperty("local.server.port") + "/simulator/";
        product = new SpringApplicationBuilder(TestedProduct.class)
                .properties(
                        "server.port=" + port,
                        "test.mongo=" + database,
                        "prongsai.line.api-base=" + base + "line",
                        "prongsai.line.data-api-base=" + base + "line-data",
                        "prongsai.line.timeout=20s",
                        "prongsai.line.photo-patience=1s",
                        "prongsai.line.closing=1s",
                        "prongsai.delivery.first-wait=40ms",
                        "prongsai.delivery.closing=1s",
                        "logging.level.root=warn")
                .run();
    }

    @Test
    void what_was_answered_with_200_but_not_worked_on_is_worked_on_after_the_start() {
        Town town = town();
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("6601 10%").isAnswered("10%");

        ((SmartLifecycle) product.getBean("chatDesk")).stop();
        var said = officer.say(new Said.Text("6601 40% ก่อนไฟดับ"));
        eventually(() -> assertThat(simulator.deliveries(town.channel()))
                .anyMatch(delivery ->
                        delivery.webhookEventId().equals(said.webhookEventIds().getFirst()) && delivery.succeeded()));
        assertThat(officer.received(Accepted.Kind.REPLY)).hasSize(2);
        product.close();
        startProduct();

        officer.isAnswered("40%", "ก่อนไฟดับ");
        Town again = again();
        eventually(() -> assertThat(again.sheet(measure).percent()).isEqualTo(40));
        simulator.redeliver(town.channel(), said.webhookEventIds().getFirst());
        officer.says("6601 50%").isAnswered("50%");
        eventually(() -> assertThat(again.sheet(measure).history().stream()
                        .filter(entry -> entry.what().equals("ProgressReported")))
                .hasSize(3));
    }

    @Test
    void a_stop_while_line_is_slow_with_the_photo_loses_neither_photo_nor_intention() {
        Town town = town();
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("เสร็จ 6601").isAnswered("ต้องมีหลักฐาน");
        simulator.fail(new Fault(town.channel(), "content", How.TIMEOUT_AFTER_ACCEPT, 1, 504, 30_000));
        officer.sends(Pictures.png(1));
        eventually(() -> assertThat(simulator.faultsLeft()).isZero()); // LINE has the question and is slow with it
        product.close();
        startProduct();

        officer.isAnswered("แนบหลักฐานแล้ว", "ดำเนินการแล้ว");
        Town again = again();
        eventually(() -> {
            assertThat(again.sheet(measure).status()).isEqualTo(MeasureStatus.DONE);
            assertThat(again.sheet(measure).evidence()).hasSize(1);
        });
    }

    @Test
    void a_stop_while_photos_wait_for_each_other_neither_loses_them_nor_waits_for_ever() {
        Town town = town();
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("หลักฐาน 6601").isAnswered("ส่งรูปถ่าย");
        officer.sendsInPart(1, Pictures.png(1), Pictures.png(2));
        eventually(() -> assertThat(
                        backend().ask(town.system(), new UnfinishedChats()).chats())
                .singleElement()
                .satisfies(chat -> assertThat(chat.json()).contains("photoPatience")));
        product.close();
        startProduct();
        product.getBean(SettableClock.class).advance(Duration.ofSeconds(1));

        officer.isAnswered("มาถึง 1 จาก 2 รูป", "แนบรูปแล้ว 1 รูป");
        Town again = again();
        eventually(() -> assertThat(again.sheet(measure).evidence()).hasSize(1));
    }

    @Test
    void a_stop_while_the_reply_is_on_its_way_repeats_no_effect() {
        Town town = town();
        MeasureId measure = town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        simulator.fail(new Fault(town.channel(), "reply", How.TIMEOUT_AFTER_ACCEPT, 1, 504, 30_000));
        officer.says("หลักฐาน 6601 https://www.example.go.th/1").isAnswered("แนบลิงก์แล้ว");
        product.close();
        startProduct();

        Town again = again();
        eventually(() -> assertThat(
                        backend().ask(again.system(), new UnfinishedChats()).chats())
                .isEmpty());
        officer.says("6601").isAnswered("หลักฐาน 1 รายการ");
        assertThat(again.sheet(measure).evidence()).hasSize(1);
    }

    @Test
    void an_announcement_on_its_way_arrives_once() {
        Town town = town();
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        simulator.fail(new Fault(town.channel(), "push", How.TIMEOUT_AFTER_ACCEPT, 1, 504, 30_000));
        town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        eventually(() -> assertThat(pushes(resident)).hasSize(1));
        product.close();
        startProduct();

        Town again = again();
        again.publishes("a-2", "news", "ข่าวที่สอง", "เนื้อความ");
        eventually(() -> assertThat(pushes(resident)).hasSize(2));
        assertThat(pushes(resident)).extracting(Dialogue::text).anyMatch(text -> text.contains("ข่าวที่สอง"));
    }

    private static List<Accepted> pushes(Dialogue resident) {
        return resident.received(Accepted.Kind.PUSH);
    }

    private Backend backend() {
        return product.getBean(Backend.class);
    }

    private Town town() {
        return again().founded();
    }

    private Town again() {
        return new Town(backend(), simulator, "http://localhost:" + port, new TenantId("restart"));
    }
}
