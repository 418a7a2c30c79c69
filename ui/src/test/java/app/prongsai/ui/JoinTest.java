package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.limits.LimitKind;
import app.prongsai.limits.LimitsInForce;
import app.prongsai.shared.Actor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the public page to the first administrator's first sign-in. */
@WholeApplication
class JoinTest extends ScreenTest {

    private static final FilePayload LETTER =
            new FilePayload("หนังสือนำ.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));

    @Test
    void an_organisation_asks_the_operator_verifies_and_the_coordinator_comes_in() {
        SampleTown.register(backend, "join-1", "เข้าร่วม");
        Page visitor = browsers.open(390, 844);
        visitor.navigate("/join?q=เข้าร่วม");
        visitor.locator("a", new Page.LocatorOptions().setHasText("องค์การบริหารส่วนตำบลเข้าร่วม"))
                .click();
        visitor.locator("#contact").fill("สมหญิง ใจงาม");
        visitor.locator("#position").fill("นักวิเคราะห์นโยบายและแผน");
        visitor.locator("#mail").fill("somying@example.go.th");
        visitor.locator("#phone").fill("1234");
        visitor.locator("#document").setInputFiles(LETTER);
        fits(visitor);
        visitor.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "join.png"))
                .setFullPage(true));
        visitor.locator("main button[type=submit]").click();
        assertThat(visitor.locator("[role=alert]")).containsText("หมายเลขโทรศัพท์");
        assertThat(visitor.locator("#contact")).hasValue("สมหญิง ใจงาม");
        visitor.locator("#phone").fill("044-123456");
        visitor.locator("#document").setInputFiles(LETTER);
        visitor.locator("main button[type=submit]").click();
        visitor.waitForURL("**/join/*-*");
        assertThat(visitor.locator("main")).containsText("รอผู้ดูแลระบบตรวจสอบเอกสาร");

        Page operator = browsers.signedIn(1280, 900, "operator", WholeApplication.OPERATOR_PASSWORD);
        operator.navigate("/app/admissions");
        var card = operator.locator(".card", new Page.LocatorOptions().setHasText("เข้าร่วม"));
        assertThat(card).containsText("somying@example.go.th");
        operator.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "admissions.png")));
        press(card, "รับเข้าระบบ");
        String address =
                operator.locator("vaadin-dialog vaadin-text-area textarea").inputValue();
        operator.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "admission-granted.png")));
        assertThat(card).containsText("รับแล้ว");

        Page invited = browsers.open(390, 844);
        invited.navigate(address);
        assertThat(invited.locator("main")).containsText("สมหญิง ใจงาม");
        invited.locator("#password").fill(SampleTown.PASSWORD);
        invited.locator("#again").fill(SampleTown.PASSWORD);
        fits(invited);
        invited.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "invitation.png")));
        invited.locator("button[type=submit]").click();
        invited.locator("#username").fill("somying@join-1");
        invited.locator("#password").fill(SampleTown.PASSWORD);
        invited.locator("button[type=submit]").click();
        assertThat(invited.locator("header.top")).containsText("เข้าร่วม");

        visitor.reload();
        assertThat(visitor.locator("main")).containsText("รับเข้าระบบแล้ว");
        invited.navigate(address);
        assertThat(invited.locator("main")).containsText("ใช้ไม่ได้แล้ว");
    }

    @Test
    void a_suspended_organisation_is_away_kindly_everywhere_and_comes_back() {
        SampleTown.register(backend, "pause-1", "พักก่อน").withUsualPeople();
        Page officer = wide("somchai@pause-1");
        Page operator = browsers.signedIn(1280, 900, "operator", WholeApplication.OPERATOR_PASSWORD);
        operator.navigate("/app/operator");
        operator.locator("vaadin-text-field input").first().fill("pause-1");
        var row = operator.locator("tr", new Page.LocatorOptions().setHasText("pause-1"));
        assertThat(operator.locator("tbody tr")).hasCount(1);
        press(row, "ระงับ");
        operator.locator("vaadin-dialog textarea").fill("ค้างการติดต่อ");
        press(operator.locator("vaadin-dialog vaadin-button[theme~=primary]"));
        assertThat(row).containsText("ระงับอยู่");
        operator.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "suspended-list.png")));

        officer.waitForURL("**/sign-in**");
        officer.locator("#username").fill("somchai@pause-1");
        officer.locator("#password").fill(SampleTown.PASSWORD);
        officer.locator("button[type=submit]").click();
        assertThat(officer.locator("[role=alert]")).containsText("ระงับการใช้งานชั่วคราว");
        Visit visit = new Visit(port);
        assertThat(visit.get("/o/pause-1").statusCode()).isEqualTo(503);
        assertThat(visit.get("/o/pause-1").body())
                .contains("พักให้บริการชั่วคราว")
                .doesNotContain("พักก่อน");
        assertThat(visit.get("/o/pause-1/reports").statusCode()).isEqualTo(503);

        press(row, "เปิดใช้ต่อ");
        eventually(() -> assertThat(visit.get("/o/pause-1").statusCode()).isEqualTo(200));
    }

    @Test
    void the_operator_sets_limits_for_one_organisation() {
        SampleTown town = SampleTown.register(backend, "limit-ui", "จำกัด");
        Page operator = browsers.signedIn(1280, 900, "operator", WholeApplication.OPERATOR_PASSWORD);
        operator.navigate("/app/operator");
        operator.locator("vaadin-text-field input").first().fill("limit-ui");
        var row = operator.locator("tr", new Page.LocatorOptions().setHasText("limit-ui"));
        assertThat(operator.locator("tbody tr")).hasCount(1);
        press(row, "ขีดจำกัด");
        operator.locator("vaadin-dialog vaadin-integer-field input").last().fill("500");
        operator.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "limits.png")));
        press(operator.locator("vaadin-dialog vaadin-button[theme~=primary]"));
        eventually(() -> assertThat(backend.ask(Actor.operator(town.tenant(), "operator"), new LimitsInForce())
                        .limits())
                .anyMatch(limit -> limit.kind() == LimitKind.STORAGE && limit.own() && limit.most() == 500));
    }

    @Test
    void these_pages_are_kept_by_nobody_and_nonsense_is_no_error_of_ours() {
        Visit visit = new Visit(port);
        var page = visit.get("/join");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(visit.get("/join/" + "0".repeat(36)).statusCode()).isEqualTo(200);
        assertThat(visit.get("/join/nowhere/invitation/x").body()).contains("ใช้ไม่ได้แล้ว");
        assertThat(visit.post("/join", Map.of("attempt", "a b", "_csrf", visit.token()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visit.post("/join", Map.of()).statusCode()).isEqualTo(403);
    }
}
