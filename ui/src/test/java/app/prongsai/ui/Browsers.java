package app.prongsai.ui;

import app.prongsai.testing.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium; each person has a context, and whatever a page complains about is kept. */
public final class Browsers implements AutoCloseable {

    private static final double LONGEST = 20_000;
    private static final String SIGN_IN = "/sign-in";

    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private String base = "";

    /** Started when first needed; without a Chromium the test is skipped. */
    public void at(int port) {
        base = "http://127.0.0.1:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST);
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.executable())
                            .setArgs(Chromium.ARGUMENTS));
        }
    }

    public Page open(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setBaseURL(base)
                .setReducedMotion(ReducedMotion.REDUCE));
        people.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    public Page signedIn(int width, int height, String username, String password) {
        return signedIn(width, height, username, password, SIGN_IN);
    }

    /** @param place to come to: whoever is not signed in yet signs in on the way */
    public Page signedIn(int width, int height, String username, String password, String place) {
        Page page = open(width, height);
        page.navigate(place);
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForSelector("main h1");
        return page;
    }

    /** Everybody closes the browser; what their pages complained of. */
    public List<String> leave() {
        people.forEach(BrowserContext::close);
        people.clear();
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Until it is started again. */
    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
    }
}
