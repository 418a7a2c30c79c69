package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.handbook.SetOwnDeadline;
import app.prongsai.platform.Backend;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class FeedsTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&amp;";

    @Autowired
    Backend backend;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
    }

    @Test
    void the_rss_feed_has_ids_dates_and_absolute_links() {
        Instant now = clock.instant();
        SampleTown town = SampleTown.register(backend, "feed", "ช่อระกา").withUsualPeople();
        var id = town.announce("health", "วัคซีนไข้หวัดใหญ่", "ฉีดฟรีที่ รพ.สต.", null);
        eventually(() -> assertThat(rss("/o/feed/announcements.rss").getItems()).hasSize(1));
        HttpResponse<String> response = visitor.get("/o/feed/announcements.rss");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/rss+xml;charset=UTF-8");
        assertThat(response.body()).contains("<rss version=\"2.0\">").contains("isPermaLink=\"false\"");
        Channel channel = rss("/o/feed/announcements.rss");
        String page = "http://127.0.0.1:" + port + "/o/feed/announcements";
        assertThat(channel.getTitle()).isEqualTo("ประกาศขององค์การบริหารส่วนตำบลช่อระกา");
        assertThat(channel.getLink()).isEqualTo(page);
        Item item = channel.getItems().getFirst();
        assertThat(item.getGuid().getValue()).isEqualTo(page + "/" + id.value());
        assertThat(item.getLink()).matches("http://127.0.0.1:" + port + "/r/feed/[a-z2-7]{8}/f");
        assertThat(item.getPubDate().toInstant()).isEqualTo(now);
        assertThat(item.getCategories().getFirst().getValue()).isEqualTo("สาธารณสุข");
    }

    @Test
    void the_atom_feed_says_the_same() {
        Instant published = clock.instant();
        SampleTown town = SampleTown.register(backend, "atom", "ช่อระกา").withUsualPeople();
        AnnouncementId id = town.announce("health", "วัคซีนไข้หวัดใหญ่", "ฉีดฟรีที่ รพ.สต.", null);
        eventually(() ->
                assertThat(atom("/o/atom/announcements.atom").getEntries()).hasSize(1));
        String page = "http://127.0.0.1:" + port + "/o/atom/announcements";
        Feed feed = atom("/o/atom/announcements.atom");
        assertThat(feed.getId()).isEqualTo(page);
        assertThat(feed.getTitle()).isEqualTo("ประกาศขององค์การบริหารส่วนตำบลช่อระกา");
        assertThat(feed.getOtherLinks().getFirst().getHref()).isEqualTo(page + ".atom");
        assertThat(atom("/o/atom/announcements.atom?lang=en")
                        .getOtherLinks()
                        .getFirst()
                        .getHref())
                .isEqualTo(page + ".atom?lang=en");
        Entry entry = feed.getEntries().getFirst();
        assertThat(entry.getId()).isEqualTo(page + "/" + id.value());
        assertThat(entry.getContents().getFirst().getValue()).isEqualTo("ฉีดฟรีที่ รพ.สต.");
        assertThat(entry.getPublished().toInstant()).isEqualTo(published);
        assertThat(entry.getUpdated().toInstant()).isEqualTo(published);
        assertThat(visitor.get("/o/atom/announcements.atom").headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml;charset=UTF-8");
        assertThat(visitor.get("/o/atom").body()).contains("href=\"/o/atom/announcements.atom\"");
    }

    @Test
    void hostile_announcements_stay_text_in_the_feeds() {
        SampleTown town =
                SampleTown.register(backend, "hostile-feed", "ช่อระกา").withUsualPeople();
        town.announce("news", HOSTILE, "ย่อหน้า ]]> " + HOSTILE + "\nบรรทัดที่สอง", "https://example.org/?a=1&b=2");
        eventually(() ->
                assertThat(rss("/o/hostile-feed/announcements.rss").getItems()).hasSize(1));
        Item item = rss("/o/hostile-feed/announcements.rss").getItems().getFirst();
        assertThat(item.getTitle()).isEqualTo(HOSTILE);
        assertThat(item.getDescription().getValue())
                .as("HTML, as readers take it")
                .startsWith("ย่อหน้า ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt;")
                .endsWith("<br>บรรทัดที่สอง");
        assertThat(atom("/o/hostile-feed/announcements.atom")
                        .getEntries()
                        .getFirst()
                        .getTitle())
                .isEqualTo(HOSTILE);
    }

    @Test
    void the_calendar_has_windows_and_last_days_and_announced_meetings_but_no_deadline_of_the_office() {
        SampleTown town = SampleTown.register(backend, "ical", "ช่อระกา")
                .withUsualPeople()
                .withMeasures();
        town.announce(
                "meetings",
                "เวทีประชาคม; ครั้งที่ 1, หมู่ 4",
                "เชิญประชุมวันที่ ๒๗ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๓๐ - ๑๒.๐๐ น. ที่ศาลากลางบ้าน",
                null);
        town.announce("meetings", "ประชุมสภา", "ประชุม 1 ธ.ค. 2569", null);
        town.announce("meetings", "สรุปการประชุม", "ประชุมเมื่อ 1 ต.ค. 2569", null);
        backend.send(
                town.coordinator(),
                new SetOwnDeadline(2570, "inside", "ส่งร่างให้หัวหน้า", SampleTown.FROM, SampleTown.FROM));
        eventually(() -> assertThat(unfolded("/o/ical/calendar.ics"))
                .contains("SUMMARY:ประชุมสภา\r\n")
                .contains("SUMMARY:เวทีประชาคม\\; ครั้งที่ 1\\, หมู่ 4\r\n")
                .contains("SUMMARY:ครบกำหนดมาตรการ: มาตรการป้องกันการรับสินบน\r\n"));
        String calendar = unfolded("/o/ical/calendar.ics");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:20261127T023000Z\r\nDTEND:20261127T050000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n")
                .contains("DTSTART;VALUE=DATE:20261115\r\nDTEND;VALUE=DATE:20261116\r\n")
                .contains("SUMMARY:ปิดรอบ 6 เดือน\r\n")
                .doesNotContain("สรุปการประชุม")
                .doesNotContain("ส่งร่างให้หัวหน้า");
        for (String line : visitor.get("/o/ical/calendar.ics").body().split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    private String unfolded(String path) {
        return visitor.get(path).body().replace("\r\n ", "");
    }

    private Channel rss(String path) {
        return (Channel) feed(path);
    }

    private Feed atom(String path) {
        return (Feed) feed(path);
    }

    private WireFeed feed(String path) {
        try {
            return new WireFeedInput().build(new StringReader(visitor.get(path).body()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
