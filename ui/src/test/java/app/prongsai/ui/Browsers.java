package app.prongsai.ui;

import app.prongsai.testing.Chromium;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own Chromium, started once for all tests; each person has a context, and whatever a page complains about is
 * kept. A context that was left is given to somebody else: it knows nobody any more, but need not load the application again.
 */
public final class Browsers {

    private static final double LONGEST = 20_000;
    private static final String SIGN_IN = "/sign-in";
    private static final String START = "/app/";

    private static final Map<String, Deque<BrowserContext>> LEFT = new HashMap<>();
    private static @Nullable Browser browser;

    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private String base = "";

    /** Started when first needed; without a Chromium the test is skipped. */
    public void at(int port) {
        base = "http://127.0.0.1:" + port;
        if (browser == null) {
            browser = start();
        }
    }

    private static Browser start() {
        var executable = Chromium.executable();
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(Chromium.ARGUMENTS));
    }

    public Page open(int width, int height) {
        BrowserContext context =
                LEFT.computeIfAbsent(base, none -> new ArrayDeque<>()).pollFirst();
        if (context == null) {
            context = browser.newContext(
                    new Browser.NewContextOptions().setBaseURL(base).setReducedMotion(ReducedMotion.REDUCE));
        }
        people.add(context);
        context.onClose(people::remove);
        Page page = context.newPage();
        page.setViewportSize(width, height);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    public Page signedIn(int width, int height, String username, String password) {
        return signedIn(width, height, username, password, START);
    }

    /** @param place to come to; the form of the sign-in page is sent without being drawn */
    public Page signedIn(int width, int height, String username, String password, String place) {
        Page page = open(width, height);
        APIRequestContext requests = page.context().request();
        String token = Visit.tokenIn(requests.get(SIGN_IN).text());
        requests.post(
                SIGN_IN,
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", username)
                                .set("password", password)
                                .set("_csrf", token))
                        .setMaxRedirects(0));
        page.navigate(place);
        page.waitForSelector("main h1");
        return page;
    }

    /** @param place to come to: whoever is not signed in yet signs in on the way */
    public Page throughTheForm(int width, int height, String username, String password, String place) {
        Page page = open(width, height);
        page.navigate(place);
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForSelector("main h1");
        return page;
    }

    /** Everybody leaves the browser; what their pages complained of. */
    public List<String> leave() {
        for (BrowserContext context : people) {
            context.pages().forEach(Page::close);
            context.clearCookies();
            LEFT.get(base).addLast(context);
        }
        people.clear();
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }
}
