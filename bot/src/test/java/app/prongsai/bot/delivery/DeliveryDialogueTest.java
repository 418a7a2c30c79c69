package app.prongsai.bot.delivery;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.DeliveryLog;
import app.prongsai.deliveries.DeliveryLog.Entry;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.Priority;
import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.ResumeDelivery;
import app.prongsai.deliveries.Way;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.Residents;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryDialogueTest extends LineWorld {

    @Autowired
    Seal seal;

    @Test
    void an_announcement_reaches_those_who_chose_its_topic_and_nobody_else() {
        Town town = town("announced");
        Dialogue one = follower(town, "ป้าสมใจ");
        Dialogue two = follower(town, "ลุงดำ");
        Dialogue stopped = follower(town, "หยุดแล้ว");
        stopped.says("หยุด").isAnswered("หยุดส่งข่าวแล้ว");

        town.publishes("a-1", "news", "ปิดถนนหน้าตลาด", "วันจันทร์นี้\n\nขออภัยในความไม่สะดวก");
        eventually(() -> assertThat(pushed(town)).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(Kind.MULTICAST);
            assertThat(request.to()).containsExactlyInAnyOrder(one.user(), two.user());
            assertThat(request.retryKey()).isNotNull();
            assertThat(Dialogue.text(request)).contains("ปิดถนนหน้าตลาด", "วันจันทร์นี้", "ขออภัยในความไม่สะดวก");
            assertThat(request.messages().toString()).contains("หยุดรับข่าว", "v1|stop");
        }));
        eventually(() -> assertThat(log(town))
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo("accepted")));
    }

    @Test
    void one_subscriber_gets_a_push() {
        Town town = town("single");
        Dialogue resident = follower(town, "ป้าสมใจ");
        town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        eventually(() -> assertThat(resident.received(Kind.PUSH)).hasSize(1));
    }

    @Test
    void what_is_urgent_goes_to_every_friend_once_also_to_who_stopped_and_to_the_staff() {
        Town town = town("everyone");
        Dialogue resident = follower(town, "ป้าสมใจ");
        Dialogue stopped = follower(town, "หยุดแล้ว");
        stopped.says("หยุด").isAnswered("หยุดส่งข่าวแล้ว");
        fault(town, "broadcast", How.RATE_LIMIT, 1, 429);
        fault(town, "broadcast", How.STATUS_AFTER_ACCEPT, 1, 502);
        town.publishesToEverybody("a-1", "น้ำป่าไหลหลาก", "อพยพทันที");
        eventually(() -> assertThat(log(town)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("accepted");
            assertThat(entry.way()).isEqualTo(Way.BROADCAST);
            assertThat(entry.recipients()).isEqualTo(2);
        }));
        assertThat(pushed(town)).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(Kind.BROADCAST);
            assertThat(request.reached()).contains(resident.user(), stopped.user());
            assertThat(request.retryKey()).isNotNull();
            assertThat(Dialogue.text(request)).contains("น้ำป่าไหลหลาก", "อพยพทันที");
        });
    }

    @Test
    void a_broadcast_for_which_the_month_does_not_suffice_reaches_nobody_and_waits_to_be_sent_again() {
        Town town = town("everyone-short");
        Dialogue resident = follower(town, "ป้าสมใจ");
        follower(town, "ลุงดำ");
        SIMULATOR.quota(town.channel(), 300L, 299);
        town.publishesToEverybody("a-1", "น้ำป่าไหลหลาก", "อพยพทันที");
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("parked"));
        assertThat(resident.received(Kind.BROADCAST)).isEmpty();
        SIMULATOR.quota(town.channel(), 15_000L, 299);
        town.send(new ResumeDelivery(log(town).getFirst().delivery()));
        eventually(() -> assertThat(resident.received(Kind.BROADCAST)).hasSize(1));
    }

    @Test
    void a_morning_digest_is_a_push_with_a_button_to_the_own_work() {
        Town town = town("digest");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล", LocalDate.of(2026, 11, 20), "clerk-office");
        Dialogue officer = town.officer();
        town.send(new PlanDelivery(
                new DeliveryId("digest-1"),
                "reminders/1",
                Priority.REMINDER,
                List.of(seal.seal(town.tenant(), officer.user())),
                new Message(
                        "digest",
                        "งานที่ต้องติดตาม",
                        List.of("6601 มาตรการเผยแพร่ข้อมูล เกินกำหนดมาแล้ว 2 วัน"),
                        null)));
        eventually(() -> assertThat(officer.received(Kind.PUSH))
                .singleElement()
                .satisfies(push ->
                        assertThat(Dialogue.text(push)).contains("งานที่ต้องติดตาม", "6601 มาตรการเผยแพร่ข้อมูล")));
        officer.presses("v1|work").isAnswered("6601", "เกินกำหนด 2 วัน");
    }

    @Test
    void trouble_is_tried_again_with_the_same_key_and_the_same_bytes_until_line_has_it() {
        Town town = town("trouble");
        Dialogue resident = follower(town, "ป้าสมใจ");
        fault(town, "push", How.STATUS, 2, 500);
        fault(town, "push", How.RATE_LIMIT, 1, 429);
        fault(town, "push", How.STATUS_AFTER_ACCEPT, 1, 502);
        town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        eventually(() -> assertThat(log(town))
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo("accepted")));
        assertThat(resident.received(Kind.PUSH)).hasSize(1);
    }

    @Test
    void silence_after_acceptance_does_not_send_twice() {
        Town town = town("silence");
        Dialogue resident = follower(town, "ป้าสมใจ");
        fault(town, "push", How.TIMEOUT_AFTER_ACCEPT, 1, 504);
        town.publishes("a-1", "news", "ข่าวเดียว", "เนื้อความ");
        eventually(() -> assertThat(log(town))
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo("accepted")));
        assertThat(resident.received(Kind.PUSH)).hasSize(1);
    }

    @Test
    void what_line_will_never_take_is_parked_with_the_reason_and_the_next_goes_out() {
        Town town = town("refused");
        Dialogue resident = follower(town, "ป้าสมใจ");
        fault(town, "push", How.STATUS, 1, 400);
        town.publishes("a-1", "news", "ข่าวแรก", "เนื้อความ");
        eventually(() -> assertThat(log(town)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("parked");
            assertThat(entry.reason()).contains("สถานะ 400");
        }));
        town.publishes("a-2", "news", "ข่าวที่สอง", "เนื้อความ");
        eventually(() -> assertThat(resident.received(Kind.PUSH)).hasSize(1));
    }

    @Test
    void a_month_used_up_parks_while_replies_go_on() {
        Town town = town("month");
        Dialogue resident = follower(town, "ป้าสมใจ");
        SIMULATOR.quota(town.channel(), 300L, 300);
        town.publishes("a-1", "news", "ข่าวแรก", "เนื้อความ");
        eventually(() -> assertThat(log(town)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("parked");
            assertThat(entry.reason()).contains("ครบตามแผนบริการ");
        }));
        resident.says("ข่าว").isAnswered("ข่าวแรก");
    }

    @Test
    void a_month_used_up_is_seen_on_the_meter_and_what_was_parked_is_sent_after_an_upgrade() {
        Town town = town("upgrade");
        Dialogue resident = follower(town, "ป้าสมใจ");
        SIMULATOR.quota(town.channel(), 300L, 300);
        town.publishes("a-1", "news", "ข่าวแรก", "เนื้อความ");
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("parked"));
        eventually(() -> assertThat(backend.ask(town.system(), new QuotaMeter()))
                .satisfies(meter -> {
                    assertThat(meter.limit()).isEqualTo(300);
                    assertThat(meter.outlook()).isEqualTo(QuotaMeter.Outlook.USED_UP);
                }));
        SIMULATOR.quota(town.channel(), 15_000L, 300);
        town.send(new ResumeDelivery(log(town).getFirst().delivery()));
        eventually(() -> assertThat(resident.received(Kind.PUSH)).hasSize(1));
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("accepted"));
    }

    @Test
    void what_was_parked_although_line_had_it_reaches_nobody_twice_when_it_is_resumed() {
        Town town = town("resumed");
        Dialogue resident = follower(town, "ป้าสมใจ");
        fault(town, "push", How.STATUS_AFTER_ACCEPT, 1, 400);
        town.publishes("a-1", "news", "ข่าวแรก", "เนื้อความ");
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("parked"));
        town.send(new ResumeDelivery(log(town).getFirst().delivery()));
        eventually(() -> assertThat(log(town)).extracting(Entry::state).containsExactly("accepted"));
        assertThat(resident.received(Kind.PUSH)).hasSize(1);
    }

    @Test
    void a_receipt_passes_the_announcements_that_wait() {
        Town town = town("urgent");
        Dialogue resident = follower(town, "ป้าสมใจ");
        fault(town, "push", How.RATE_LIMIT, 1, 429);
        for (int number = 1; number <= 30; number++) {
            town.publishes("a-" + number, "news", "ข่าวที่ " + number, "เนื้อความ");
        }
        town.send(new PlanDelivery(
                new DeliveryId("receipt-1"),
                "chat/1",
                Priority.RECEIPT,
                List.of(seal.seal(town.tenant(), resident.user())),
                new Message("receipt", "บันทึกแล้ว", List.of(), null)));
        eventually(() -> assertThat(resident.received(Kind.PUSH)).hasSize(31));
        List<String> order =
                resident.received(Kind.PUSH).stream().map(Dialogue::text).toList();
        assertThat(order.subList(0, 20)).anyMatch(text -> text.contains("บันทึกแล้ว"));
    }

    @Test
    void a_token_that_line_forgot_is_renewed_once_and_wrong_credentials_park() {
        Town town = town("tokens");
        Dialogue resident = follower(town, "ป้าสมใจ");
        fault(town, "push", How.STATUS, 1, 401);
        town.publishes("a-1", "news", "ข่าวแรก", "เนื้อความ");
        eventually(() -> assertThat(resident.received(Kind.PUSH)).hasSize(1));
        fault(town, "push", How.STATUS, 2, 401);
        town.publishes("a-2", "news", "ข่าวที่สอง", "เนื้อความ");
        eventually(() -> assertThat(log(town))
                .anySatisfy(entry -> assertThat(entry.reason()).contains("LINE ไม่รับรหัสช่องทาง")));
    }

    @Test
    void without_a_channel_there_is_a_reason_in_the_log() {
        Town town = new Town(backend, SIMULATOR, "http://localhost:" + port, new TenantId("channelless"));
        town.send(new RegisterOrganisation("ไร้ช่อง", OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
        Residents.areHeardOf(backend, town.system(), town.user("ผู้ติดตาม"));
        town.publishes("a-1", "news", "ข่าวแรก", "เนื้อความ");
        eventually(() -> assertThat(log(town)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("parked");
            assertThat(entry.reason()).contains("ยังไม่ได้เชื่อมต่อ");
        }));
    }

    @Test
    void one_channels_trouble_delays_no_other() {
        Town broken = town("broken");
        Town sound = town("sound");
        follower(broken, "ป้าสมใจ");
        Dialogue resident = follower(sound, "ลุงดำ");
        fault(broken, "push", How.STATUS, 1_000, 503);
        for (int number = 1; number <= 5; number++) {
            broken.publishes("a-" + number, "news", "ข่าวที่ " + number, "เนื้อความ");
        }
        sound.publishes("a-1", "news", "ข่าวดี", "เนื้อความ");
        eventually(() -> assertThat(resident.received(Kind.PUSH)).hasSize(1));
        eventually(() -> assertThat(log(broken))
                .hasSize(5)
                .allMatch(entry -> entry.state().equals("planned")));

        clock.advance(Duration.ofHours(24));
        eventually(() -> assertThat(log(broken))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.reason()).contains("ภายในเวลาที่กำหนด")));
        SIMULATOR
                .accepted(broken.channel())
                .forEach(request -> assertThat(request.kind()).isEqualTo(Kind.REPLY));
    }

    @Test
    void each_delivery_has_a_key_of_its_own() {
        Town town = town("keys");
        follower(town, "ป้าสมใจ");
        for (int number = 1; number <= 5; number++) {
            town.publishes("a-" + number, "news", "ข่าวที่ " + number, "เนื้อความ");
        }
        eventually(() -> assertThat(pushed(town)).hasSize(5));
        Set<Object> keys =
                new HashSet<>(pushed(town).stream().map(Accepted::retryKey).toList());
        assertThat(keys).hasSize(5).doesNotContainNull();
    }

    private Dialogue follower(Town town, String name) {
        return town.resident(name).followsAndAgrees();
    }

    private static void fault(Town town, String endpoint, How how, int times, int status) {
        SIMULATOR.fail(new Fault(town.channel(), endpoint, how, times, status, 0));
    }

    private static List<Accepted> pushed(Town town) {
        return SIMULATOR.accepted(town.channel()).stream()
                .filter(request -> request.kind() != Kind.REPLY)
                .toList();
    }

    private List<Entry> log(Town town) {
        Actor administrator =
                new Actor(town.tenant(), "person/admin", Channel.WEB, Set.of(Role.ADMINISTRATOR), Set.of());
        return backend.ask(administrator, new DeliveryLog()).entries();
    }
}
