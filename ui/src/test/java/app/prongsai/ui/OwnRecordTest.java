package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.access.RecordKey;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.ErasureReason;
import app.prongsai.subscriptions.EraseResident;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.testing.Residents;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is held on a resident, read and taken along by the resident at the private address that the chat told. */
class OwnRecordTest extends ScreenTest {

    @Test
    void a_resident_reads_everything_and_takes_it_along_without_scripts() throws IOException {
        SampleTown town = SampleTown.register(backend, "mineview", "ช่อระกา");
        String address = address(town, resident(town, "U-mine-1"));
        Page phone = browsers.open(PHONE, 844);
        phone.navigate(address);
        assertThat(phone.locator("h1")).hasText("ข้อมูลของท่านที่หน่วยงานเก็บไว้");
        assertThat(phone.locator("main")).containsText("องค์การบริหารส่วนตำบลช่อระกา");
        assertThat(phone.locator("main")).containsText("ข่าวทั่วไป, ภัยพิบัติและเหตุฉุกเฉิน");
        assertThat(phone.locator("main")).containsText("เริ่มติดตาม: U-mine-1");
        assertThat(phone.locator("main")).containsText("เจ้าของเปิดดูข้อมูลของตนเอง · ท่านเอง");
        assertThat(phone.locator("script:not([type='application/ld+json'])")).hasCount(0);
        assertThat(Axe.violations(phone)).isEmpty();
        fits(phone);
        phone.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "own-record-phone.png"))
                .setFullPage(true));
        Download file = phone.waitForDownload(
                () -> phone.getByText("ดาวน์โหลดทั้งหมดเป็นไฟล์ JSON").click());
        assertThat(Files.readString(file.path())).contains("U-mine-1", "subscriptions.ConsentGiven");
        assertThat(new Visit(port).get(address + "?lang=en").body()).contains("What is held on you", "Followed</span>");
    }

    @Test
    void nobody_in_between_keeps_it_and_no_search_engine_finds_it() {
        SampleTown town = SampleTown.register(backend, "minehidden", "ช่อระกา");
        String address = address(town, resident(town, "U-mine-2"));
        Visit visit = new Visit(port);
        for (String path : new String[] {address, address + "/data.json"}) {
            HttpResponse<String> answer = visit.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().allValues("X-Robots-Tag")).containsExactly("noindex");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("script-src"));
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(visit.get(address).body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("rel=\"canonical\"", "og:url");
        assertThat(visit.get("/robots.txt").body()).contains("Disallow: /mine/");
    }

    @Test
    void a_foreign_an_old_and_an_erased_address_are_like_one_that_never_was() {
        SampleTown town = SampleTown.register(backend, "minegone", "ช่อระกา");
        SampleTown elsewhere = SampleTown.register(backend, "minegone2", "สีคิ้ว");
        SubscriberId resident = resident(town, "U-mine-3");
        String address = address(town, resident);
        String foreign = address(elsewhere, resident(elsewhere, "U-mine-4"));
        String never = below(town, "A".repeat(key(address).length()));
        Visit visit = new Visit(port);
        String missing = missing(visit, never);
        assertThat(missing(visit, below(town, key(foreign)))).isEqualTo(missing);
        assertThat(missing(visit, "/mine/nobody/" + key(address))).isNotEmpty();

        clock.set(clock.instant().plus(Duration.ofHours(24)));
        assertThat(missing(visit, address)).isEqualTo(missing);

        String second = address(town, resident);
        assertThat(visit.get(second).statusCode()).isEqualTo(200);
        backend.send(Actor.system(town.tenant(), Channel.LINE), new EraseResident(resident, ErasureReason.OWN_WISH));
        eventually(() -> assertThat(missing(visit, second)).isEqualTo(missing));
    }

    @Test
    void whoever_opens_it_again_and_again_is_asked_to_wait() {
        SampleTown town = SampleTown.register(backend, "mineoften", "ช่อระกา");
        String address = address(town, resident(town, "U-mine-5"));
        Visit visit = new Visit(port);
        for (int times = 0; times < 20; times++) {
            assertThat(visit.get(address + "/data.json").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = visit.get(address);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("กรุณารอหนึ่งชั่วโมง").doesNotContain("U-mine-5");
        assertThat(visit.get(address + "/data.json?lang=en").body()).contains("Please wait an hour");
    }

    private SubscriberId resident(SampleTown town, String user) {
        Actor system = Actor.system(town.tenant(), Channel.LINE);
        Residents.areHeardOf(backend, system, user);
        return backend.ask(system, new MarkOf(user)).subscriber();
    }

    private String address(SampleTown town, SubscriberId resident) {
        Actor system = Actor.system(town.tenant(), Channel.LINE);
        return below(town, backend.ask(system, new RecordKey(resident)).sealed());
    }

    private static String below(SampleTown town, String key) {
        return "/mine/" + town.tenant() + "/" + key;
    }

    private static String key(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The page that says so, without the address that was asked for. */
    private static String missing(Visit visit, String address) {
        HttpResponse<String> page = visit.get(address);
        HttpResponse<String> file = visit.get(address + "/data.json");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(file.statusCode()).isEqualTo(404);
        return (page.body() + file.body()).replace(key(address), "");
    }
}
