package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.LinkConfirmedAccount;
import app.prongsai.staff.LinkInvitation;
import app.prongsai.staff.LinkNonceOwner;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.PersonInChat;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** From the chat's button to LINE's own page. */
@WholeApplication
class LinkingTest extends ScreenTest {

    private static final String CHAT = "U" + "c3".repeat(16);
    private static final String OTHER_CHAT = "U" + "d4".repeat(16);
    private static final PersonId SOMCHAI = new PersonId("somchai");

    @Test
    void who_comes_from_the_chat_signs_in_sees_both_names_and_goes_on_to_line() throws InterruptedException {
        SampleTown.register(backend, "linking", "ช่อระกา").withUsualPeople();
        Page page = browsers.open(390, 844);
        BlockingQueue<String> visited = playingLine(page);
        page.navigate("/app/link?invitation=" + invitation("linking"));
        page.locator("#username").fill("somchai@linking");
        page.locator("#password").fill(SampleTown.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("main h1")).hasText("เชื่อมบัญชี LINE");
        assertThat(page.locator("main")).containsText("ชาย 🌿");
        assertThat(page.locator("main")).containsText("สมชาย ตั้งใจ");
        assertThat(page.locator("main")).containsText("somchai@linking");
        assertThat(page.locator("main")).containsText("ช่อระกา");
        assertThat(page.locator("main")).containsText("ยกเลิกได้ทุกเมื่อ");
        fits(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "linking.png")));
        press(page.locator("main"), "ยืนยันและไปที่ LINE");
        page.waitForURL("https://access.line.me/**");
        Map<String, String> sent = UriComponentsBuilder.fromUri(URI.create(visited.take()))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(sent).containsEntry("linkToken", "NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY");
        String nonce = sent.get("nonce");
        assertThat(nonce).hasSizeBetween(22, 255);

        Actor system = Actor.system(new TenantId("linking"), Channel.LINE);
        eventually(
                () -> assertThat(backend.ask(system, new LinkNonceOwner(nonce)).person())
                        .isEqualTo(SOMCHAI));
        backend.send(system, new LinkConfirmedAccount(SOMCHAI, nonce, CHAT));
        eventually(() ->
                assertThat(backend.ask(system, new PersonInChat(CHAT)).person()).isEqualTo(SOMCHAI));
    }

    @Test
    void an_old_or_foreign_link_says_what_to_do() {
        SampleTown.register(backend, "link-home", "ช่อระกา").withUsualPeople();
        SampleTown.register(backend, "link-away", "ท่าช้าง").withUsualPeople();
        String invitation = invitation("link-home");
        Page page = phone("somchai@link-away", "/app/link?invitation=" + invitation);
        assertThat(page.locator(".empty")).containsText("พิมพ์ เชื่อมบัญชี อีกครั้ง");
        page.navigate("/app/link?invitation=x");
        assertThat(page.locator(".empty")).isVisible();
        page.navigate("/app/link");
        assertThat(page.locator(".empty")).isVisible();
        Page home = phone("somchai@link-home");
        clock.advance(Duration.ofMinutes(10));
        home.navigate("/app/link?invitation=" + invitation);
        assertThat(home.locator(".empty")).containsText("หมดอายุ");
    }

    @Test
    void what_is_linked_already_is_told_before_anything_happens() {
        SampleTown.register(backend, "link-taken", "ช่อระกา").withUsualPeople();
        linked("link-taken", "111111", CHAT);
        Page other = phone("somying@link-taken", "/app/link?invitation=" + invitation("link-taken"));
        assertThat(other.locator("main")).containsText("เชื่อมกับบุคลากรท่านอื่นอยู่");
        assertThat(other.locator("main vaadin-button")).hasCount(0);
        Page owner = phone("somchai@link-taken", "/app/link?invitation=" + invitation("link-taken"));
        assertThat(owner.locator("main")).containsText("เชื่อมกับท่านอยู่แล้ว");
        linked("link-taken", "222222", OTHER_CHAT);
        owner.reload();
        assertThat(owner.locator("main")).containsText("บัญชี LINE เดิมจะถูกยกเลิก");
    }

    private void linked(String organisation, String code, String chatUser) {
        Actor system = Actor.system(new TenantId(organisation), Channel.LINE);
        backend.send(system, new IssueLinkCode(SOMCHAI, code));
        backend.send(system, new LinkChatAccount(SOMCHAI, code, chatUser));
        eventually(
                () -> assertThat(backend.ask(system, new PersonInChat(chatUser)).person())
                        .isEqualTo(SOMCHAI));
        eventually(() -> assertThat(backend.ask(system, new People()).people()).anyMatch(People.Person::chatLinked));
    }

    private String invitation(String organisation) {
        return backend.ask(
                        Actor.system(new TenantId(organisation), Channel.LINE),
                        new LinkInvitation(CHAT, "ชาย 🌿", "NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY"))
                .sealed();
    }

    private static BlockingQueue<String> playingLine(Page page) {
        BlockingQueue<String> visited = new LinkedBlockingQueue<>();
        page.route("https://access.line.me/**", route -> {
            visited.add(route.request().url());
            route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<p>LINE</p>"));
        });
        return visited;
    }
}
