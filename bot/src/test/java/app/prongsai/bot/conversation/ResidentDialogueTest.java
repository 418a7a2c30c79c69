package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.access.RecordBehind;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.measures.read.Overview;
import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.Pace;
import app.prongsai.subscriptions.QuietHours;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResidentDialogueTest extends LineWorld {

    private static final String WORDING = "2569-12";

    @Autowired
    Conversations conversations;

    @Test
    void a_new_follower_reads_what_to_agree_to_and_gets_news_with_one_tap() {
        Town town = town("welcome");
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.follows()
                .isAnswered(
                        "สวัสดี ยินดีต้อนรับสู่",
                        "องค์การบริหารส่วนตำบลwelcome",
                        "ท่านยินยอมให้หน่วยงานเก็บรหัสผู้ใช้ LINE",
                        "เพื่อรับเรื่อง ข่าวทั่วไป และภัยพิบัติและเหตุฉุกเฉิน และน้ำ ไฟ ถนน และขยะ",
                        "แตะเพื่อรับ",
                        "รหัส 6 หลัก")
                .withButtons("ข่าวทั่วไป", "สาธารณสุข", "ยินยอมและรับข่าว")
                .withoutButton("หยุดรับข่าว");
        resident.taps("ยินยอมและรับข่าว").isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ").withButtons("หยุดรับข่าว");
        assertThat(subscription(town, resident).consent()).isEqualTo(WORDING);
        resident.taps("สาธารณสุข").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.taps("ข่าวทั่วไป").isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ");
        resident.taps("เสร็จแล้ว")
                .isAnswered("ท่านจะได้รับข่าวเรื่อง", "สาธารณสุข")
                .notSaying("ข่าวทั่วไป");
        eventually(() -> assertThat(topics(town, resident)).containsExactly("disaster", "utilities", "health"));
    }

    @Test
    void before_the_consent_nobody_is_called_by_name_and_nothing_but_the_following_is_kept() {
        Town town = town("before-consent");
        town.send(new NameVillages(List.of(new Village(3, "บ้านโคกกระเบื้อง"))));
        eventually(() -> assertThat(backend.ask(town.system(), new Villages()).villages())
                .hasSize(1));
        Dialogue resident = town.resident("ลุงดำ");
        resident.follows().isAnswered("สวัสดี ยินดีต้อนรับ").notSaying("ลุงดำ");
        resident.says("หมู่ 3").isAnswered("ท่านยินยอมให้หน่วยงานเก็บ", "ยังไม่ส่งข่าวให้ท่าน");
        resident.presses("v1|pace|DAILY").isAnswered("ยังไม่ส่งข่าวให้ท่าน");
        resident.presses("v1|quiet|21|6").isAnswered("ยังไม่ส่งข่าวให้ท่าน");
        eventually(() -> assertThat(subscription(town, resident)).isEqualTo(new Subscription(true, List.of())));
        resident.taps("ยินยอมและรับข่าว").isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ");
        resident.says("หมู่ 3").isAnswered("เลือกอยู่");
        resident.unfollows();
        eventually(() -> assertThat(subscription(town, resident).following()).isFalse());
        resident.follows().isAnswered("สวัสดี ลุงดำ", "หมู่ที่ 3 บ้านโคกกระเบื้อง");
    }

    @Test
    void a_resident_sees_what_is_kept_and_has_it_erased_in_two_taps() {
        Town town = town("erase");
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        String reference = backend.ask(town.system(), new MarkOf(resident.user()))
                .subscriber()
                .value()
                .substring(0, 8);
        resident.says("ข้อมูลของฉัน")
                .isAnswered("แบบเข้ารหัส", "หัวข้อ: ข่าวทั่วไป", "ความยินยอม: ข้อความฉบับ " + WORDING, reference)
                .withButtons("ดูข้อมูลทั้งหมด", "ลบข้อมูลของฉัน");
        String erase = resident.dataOf("ลบข้อมูลของฉัน");
        String address = resident.taps("ดูข้อมูลทั้งหมด")
                .isAnswered("ใช้ได้ 24 ชั่วโมง", "อย่าส่งต่อ")
                .linkOf("เปิดดู");
        assertThat(address).contains("/mine/" + town.tenant() + "/").hasSizeLessThan(1_000);
        RecordBehind own = new RecordBehind(address.substring(address.lastIndexOf('/') + 1));
        Actor reader = Actor.publicOf(town.tenant());
        assertThat(backend.ask(reader, own).json()).contains(resident.user());
        resident.presses(erase).isAnswered("กู้คืนไม่ได้").withButtons("ลบทั้งหมด");
        resident.taps("ลบทั้งหมด").isAnswered("ลบข้อมูลของท่านแล้ว");
        eventually(() -> assertThat(subscription(town, resident)).isEqualTo(new Subscription(false, List.of())));
        eventually(() -> assertThatThrownBy(() -> backend.ask(reader, own)).isInstanceOf(NotFound.class));
        resident.says("หัวข้อ").isAnswered("ยังไม่ส่งข่าวให้ท่าน");
        resident.taps("ยินยอมและรับข่าว").isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ");
        eventually(() -> assertThat(subscription(town, resident).following()).isTrue());
    }

    @Test
    void the_private_address_is_told_in_no_group_and_not_for_nothing() {
        Town town = town("own-alone");
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        Heard.Tap tap = new Heard.Tap("v1|ownrecord", null);
        Chat.Group group = new Chat.Group("C" + "0".repeat(32));
        assertThat(said(new Chat(town.tenant(), "E-own-1", resident.user(), tap, null, group)))
                .contains("แชตส่วนตัวเท่านั้น")
                .doesNotContain("/mine/");
        assertThat(said(new Chat(town.tenant(), "E-own-2", resident.user(), tap, null, null)))
                .contains("/mine/");
        assertThat(said(new Chat(town.tenant(), "E-own-3", "Unobodyatall", tap, null, null)))
                .contains("ไม่ได้เก็บอะไรเกี่ยวกับท่าน")
                .doesNotContain("/mine/");
    }

    private String said(Chat chat) {
        return conversations.answer(chat).says().toString();
    }

    @Test
    void tapping_one_topic_below_the_words_is_agreeing_to_it_alone() {
        Town town = town("one-topic");
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.follows().isAnswered("แตะเพื่อรับ");
        resident.taps("สาธารณสุข").isAnswered("ขณะนี้รับอยู่ 1 หัวข้อ");
        eventually(() -> {
            assertThat(topics(town, resident)).containsExactly("health");
            assertThat(subscription(town, resident).consent()).isEqualTo(WORDING);
        });
    }

    @Test
    void a_button_below_words_of_long_ago_is_answered_with_the_present_ones() {
        Town town = town("old-words");
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.follows().isAnswered("ยังไม่ส่งข่าวให้ท่าน");
        resident.presses("v1|agree|2569-11").isAnswered("ยังไม่ส่งข่าวให้ท่าน").withButtons("ยินยอมและรับข่าว");
        resident.presses("v1|topic|health|on|2569-11").isAnswered("ยังไม่ส่งข่าวให้ท่าน");
        resident.presses("v1|topic|health|off|" + WORDING).isAnswered("ยังไม่ส่งข่าวให้ท่าน");
        assertThat(subscription(town, resident).consent()).isNull();
    }

    @Test
    void an_old_topic_button_does_what_it_says() {
        Town town = town("old-topics");
        Dialogue resident = town.resident("ลุงดำ").followsAndAgrees();
        resident.presses("v1|topic|health|on").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.presses("v1|topic|health|on").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.presses("v1|topic|nonsense|on").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
    }

    @Test
    void whoever_followed_before_the_account_was_connected_is_entered_when_choosing() {
        Town town = town("early");
        Dialogue resident = town.resident("ตามมานาน");
        resident.says("หัวข้อ").isAnswered("ขณะนี้ยังไม่ส่งข่าวให้ท่าน");
        resident.taps("สาธารณสุข").isAnswered("ขณะนี้รับอยู่ 1 หัวข้อ");
        eventually(() -> {
            assertThat(subscription(town, resident).following()).isTrue();
            assertThat(topics(town, resident)).containsExactly("health");
        });
    }

    @Test
    void the_latest_announcements_are_read_as_cards() {
        Town town = town("news");
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.says("ข่าว").isAnswered("ยังไม่มีข่าวประกาศ");
        for (int number = 1; number <= 6; number++) {
            town.publishes("a-" + number, "news", "ประกาศที่ " + number, "เนื้อความ ".repeat(60));
        }
        Actor anybody = Actor.publicOf(town.tenant());
        eventually(() -> assertThat(
                        backend.ask(anybody, new LatestAnnouncements(null, 10)).announcements())
                .hasSize(6));
        resident.says("ข่าว")
                .isAnswered("ประกาศที่ 6", "ข่าวทั่วไป", "22 พ.ย. 2569")
                .notSaying("ประกาศที่ 1\n");
        assertThat(resident.lastMessages().toString()).contains("https://prongsai.example/r/news/");
        assertThat(resident.lastMessages().get(0).path("contents").path("contents"))
                .hasSize(5);
    }

    @Test
    void reports_are_a_link_away() {
        Dialogue resident = town("reports").resident("ป้าสมใจ");
        resident.says("รายงาน").isAnswered("รายงานผลการดำเนินงาน").withButtons("เปิดอ่าน");
        assertThat(resident.lastMessages().toString()).contains("https://prongsai.example/o/reports/reports");
    }

    @Test
    void stop_stops_everything_and_says_how_to_come_back() {
        Town town = town("stop");
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        resident.says("หยุด").isAnswered("หยุดส่งข่าวแล้ว ความยินยอมของท่านถูกถอนแล้ว", "พิมพ์ หัวข้อ");
        eventually(() -> assertThat(topics(town, resident)).isEmpty());
        resident.taps("เลือกหัวข้อ").isAnswered("ขณะนี้ยังไม่ส่งข่าวให้ท่าน");
        resident.taps("ข่าวทั่วไป").isAnswered("ขณะนี้รับอยู่ 1 หัวข้อ");
        eventually(() -> assertThat(topics(town, resident)).containsExactly("news"));
    }

    @Test
    void one_tap_in_any_message_ends_everything_and_one_more_brings_it_back_as_it_was() {
        Town town = town("resume");
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        resident.taps("สาธารณสุข").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.presses("v1|stop").isAnswered("หยุดส่งข่าวแล้ว").withButtons("กลับมารับตามเดิม");
        eventually(() -> {
            assertThat(topics(town, resident)).isEmpty();
            assertThat(subscription(town, resident).consent()).isNull();
        });
        resident.taps("กลับมารับตามเดิม").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        eventually(() -> {
            assertThat(topics(town, resident)).containsExactly("news", "disaster", "utilities", "health");
            assertThat(subscription(town, resident).consent()).isEqualTo(WORDING);
        });
    }

    @Test
    void a_resident_chooses_the_village_by_tap_or_by_word() {
        Town town = town("villages");
        town.send(new NameVillages(List.of(new Village(3, "บ้านโคกกระเบื้อง"), new Village(12, "บ้านดอน"))));
        eventually(() -> assertThat(backend.ask(town.system(), new Villages()).villages())
                .hasSize(2));
        Dialogue resident = town.resident("ลุงดำ").followsAndAgrees();
        resident.says("หัวข้อ")
                .isAnswered("หมู่บ้าน: ทุกหมู่บ้าน")
                .withButtons("หมู่บ้าน", "เวลารับข่าว", "หยุดรับข่าว");
        resident.taps("หมู่บ้าน").isAnswered("ท่านอยู่หมู่บ้านใด", "หมู่ที่ 3 บ้านโคกกระเบื้อง");
        resident.taps("หมู่ที่ 3 บ้านโคกกระเบื้อง").isAnswered("เลือกอยู่");
        assertThat(subscription(town, resident).village()).isEqualTo(3);
        resident.says("หมู่ ๑๒").isAnswered("หมู่ที่ 12 บ้านดอน");
        assertThat(subscription(town, resident).village()).isEqualTo(12);
        resident.says("ม.4").isAnswered("ไม่มีหมู่ที่ 4 ในรายการ");
        resident.says("หัวข้อ").isAnswered("หมู่บ้าน: หมู่ที่ 12 บ้านดอน");
        resident.presses("v1|village|all").isAnswered("ทุกหมู่บ้าน");
        assertThat(subscription(town, resident).village()).isNull();
    }

    @Test
    void without_a_list_of_villages_nobody_is_asked_for_one() {
        Dialogue resident = town("no-villages").resident("ป้าสมใจ").followsAndAgrees();
        resident.withoutButton("หมู่บ้าน");
        resident.presses("v1|villages").isAnswered("หน่วยงานยังไม่ได้ลงรายชื่อหมู่บ้าน");
    }

    @Test
    void a_resident_says_when_to_be_told_and_when_not_to_be_disturbed() {
        Town town = town("times");
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        resident.says("หัวข้อ").isAnswered("เวลา: ทันทีที่ประกาศ");
        resident.taps("เวลารับข่าว").isAnswered("ต้องการรับข่าวเมื่อใด", "ภัยพิบัติและเหตุฉุกเฉินจะส่งทันทีเสมอ");
        resident.taps("วันละครั้ง เวลา 17.00 น.").isAnswered("วันละครั้ง");
        resident.taps("งดรบกวน 21.00-6.00 น.").isAnswered("เลือกอยู่");
        assertThat(subscription(town, resident).pace()).isEqualTo(Pace.DAILY);
        assertThat(subscription(town, resident).quiet()).isEqualTo(new QuietHours(21, 6));
        resident.presses("v1|quiet|ยี่สิบ|6").isAnswered("ต้องการรับข่าวเมื่อใด");
        resident.presses("v1|quiet|40|6").isAnswered("เวลางดรบกวนต้องเป็นชั่วโมง 0 ถึง 23");
        resident.says("ตั้งค่า").isAnswered("เวลา: วันละครั้ง เวลา 17.00 น. งดรบกวน 21.00-6.00 น.");
    }

    @Test
    void announcements_are_found_by_words_however_they_are_spaced() {
        Town town = town("search");
        Dialogue resident = town.resident("ป้าสมใจ");
        town.publishes("a-1", "utilities", "น้ำประปาไม่ไหล หมู่ ๓", "ซ่อมท่อถึง 16.00 น.");
        town.publishes("a-2", "news", "งานลอยกระทง", "ขอเชิญร่วมงาน");
        Actor anybody = Actor.publicOf(town.tenant());
        eventually(() -> assertThat(
                        backend.ask(anybody, new LatestAnnouncements(null, 10)).announcements())
                .hasSize(2));
        resident.says("ค้นหา น้ำ ประปา")
                .isAnswered("พบประกาศที่มีคำว่า “น้ำ ประปา” 1 เรื่อง", "น้ำประปาไม่ไหล")
                .notSaying("งานลอยกระทง");
        resident.says("ค้นหาหมู่ 3").isAnswered("น้ำประปาไม่ไหล");
        resident.says("ค้นหา เลือกตั้ง").isAnswered("ไม่พบประกาศที่มีคำว่า “เลือกตั้ง”");
        resident.says("ค้นหา").isAnswered("พิมพ์ ค้นหา แล้วตามด้วยคำ");
    }

    @Test
    void the_report_and_how_far_the_year_is_stand_in_one_card_to_be_passed_on() {
        Town town = town("progress");
        town.plans("6601", "มาตรการเผยแพร่ข้อมูล");
        Actor anybody = Actor.publicOf(town.tenant());
        eventually(
                () -> assertThat(backend.ask(anybody, new Overview(2570)).all().total())
                        .isEqualTo(1));
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.says("รายงาน")
                .isAnswered("ปีงบประมาณ 2570", "0%", "ยังไม่ดำเนินการ", "1 มาตรการ")
                .withButtons("เปิดอ่าน", "แชร์");
        assertThat(resident.lastMessages().toString()).contains("https://line.me/R/share?text=%E0%B8%A3");
    }

    @Test
    void unfollowing_is_heard_without_a_word_and_the_topics_are_found_again() {
        Town town = town("unfollow");
        Dialogue resident = town.resident("ป้าสมใจ").followsAndAgrees();
        resident.taps("สาธารณสุข").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.unfollows();
        eventually(() -> assertThat(subscription(town, resident).following()).isFalse());
        resident.follows().isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        eventually(() -> assertThat(subscription(town, resident).following()).isTrue());
    }

    @Test
    void anything_else_gets_a_short_menu_which_tells_staff_about_the_code_at_first() {
        Dialogue resident = town("menu").resident("ป้าสมใจ");
        resident.says("สวัสดีค่ะ")
                .isAnswered("เมนูของ", "หากท่านเป็นเจ้าหน้าที่ พิมพ์รหัส 6 หลัก")
                .withButtons("ข่าวประกาศ", "เลือกหัวข้อ", "รายงาน", "หยุดรับข่าว");
        resident.says("ขอบคุณ").isAnswered("เมนูของ").notSaying("หากท่านเป็นเจ้าหน้าที่");
    }

    @Test
    void a_residents_photo_is_not_fetched() {
        Town town = town("residents-photo");
        SIMULATOR.fail(new Fault(town.channel(), "content", Fault.How.STATUS, 9, 500, 0));
        town.resident("ป้าสมใจ").sends(Pictures.png(9)).isAnswered("เมนูของ");
    }

    private List<String> topics(Town town, Dialogue resident) {
        return subscription(town, resident).topics();
    }

    private Subscription subscription(Town town, Dialogue resident) {
        var mark = backend.ask(town.system(), new MarkOf(resident.user())).subscriber();
        return backend.ask(town.system(), new MySubscription(mark));
    }
}
