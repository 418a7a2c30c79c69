package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.shared.Actor;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.MySubscription;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentDialogueTest extends LineWorld {

    @Test
    void a_new_follower_is_welcomed_by_name_and_chooses_topics_with_one_tap_each() {
        Town town = town("welcome");
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.follows()
                .isAnswered(
                        "สวัสดี ป้าสมใจ",
                        "องค์การบริหารส่วนตำบลwelcome",
                        "หัวข้อที่ต้องการรับข่าว",
                        "รับอยู่",
                        "รหัส 6 หลัก")
                .withButtons("ข่าวทั่วไป", "สาธารณสุข", "เสร็จแล้ว");
        resident.taps("สาธารณสุข").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.taps("ข่าวทั่วไป").isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ");
        resident.taps("เสร็จแล้ว")
                .isAnswered("ท่านจะได้รับข่าวเรื่อง", "สาธารณสุข")
                .notSaying("ข่าวทั่วไป");
        eventually(() -> assertThat(topics(town, resident)).containsExactly("disaster", "utilities", "health"));
    }

    @Test
    void an_old_topic_button_does_what_it_says() {
        Town town = town("old-topics");
        Dialogue resident = town.resident("ลุงดำ");
        resident.follows().isAnswered("ขณะนี้รับอยู่ 3 หัวข้อ");
        resident.presses("v1|topic|health|on").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.presses("v1|topic|health|on").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
        resident.presses("v1|topic|nonsense|on").isAnswered("ขณะนี้รับอยู่ 4 หัวข้อ");
    }

    @Test
    void whoever_followed_before_the_account_was_connected_is_entered_when_choosing() {
        Town town = town("early");
        Dialogue resident = town.resident("ตามมานาน");
        resident.says("หัวข้อ").isAnswered("ขณะนี้รับอยู่ 0 หัวข้อ");
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
        assertThat(resident.lastMessages().toString()).contains("https://prongsai.example/o/news/announcements");
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
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.follows().isAnswered("รับอยู่");
        resident.says("หยุด").isAnswered("หยุดส่งข่าวแล้ว", "พิมพ์ หัวข้อ");
        eventually(() -> assertThat(topics(town, resident)).isEmpty());
        resident.taps("เลือกหัวข้อ").isAnswered("ขณะนี้รับอยู่ 0 หัวข้อ");
        resident.taps("ข่าวทั่วไป").isAnswered("ขณะนี้รับอยู่ 1 หัวข้อ");
        eventually(() -> assertThat(topics(town, resident)).containsExactly("news"));
    }

    @Test
    void unfollowing_is_heard_without_a_word_and_the_topics_are_found_again() {
        Town town = town("unfollow");
        Dialogue resident = town.resident("ป้าสมใจ");
        resident.follows().isAnswered("รับอยู่");
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

    private MySubscription.Subscription subscription(Town town, Dialogue resident) {
        var mark = backend.ask(town.system(), new MarkOf(resident.user())).subscriber();
        return backend.ask(town.system(), new MySubscription(mark));
    }
}
