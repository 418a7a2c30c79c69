package app.prongsai.deploy.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.prongsai.testing.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** People at their browsers. */
final class Office implements AutoCloseable {

    private static final double PATIENCE = 30_000;

    private final Product product;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.executable())
                    .setArgs(Chromium.ARGUMENTS));

    Office(Product product) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.product = product;
    }

    Desk signIn(String username, String password) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("th-TH"));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.navigate(product.address("/app"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/app/**");
        return new Desk(page);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** One signed-in browser window. */
    final class Desk {

        final Page page;

        Desk(Page page) {
            this.page = page;
        }

        Desk goTo(String path) {
            page.navigate(product.address("/app/" + path));
            return this;
        }

        Desk press(String button) {
            button(button).last().click();
            return this;
        }

        /** A link of the page. */
        Desk follow(String link) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .click();
            return this;
        }

        /** The button of the open dialog. */
        Desk confirm(String button) {
            page.locator("vaadin-dialog, vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                    .last()
                    .click();
            return this;
        }

        Desk fill(String label, String text) {
            Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .last();
            field.fill(text);
            field.blur();
            return this;
        }

        /** In a field that offers a list and takes several. */
        Desk choose(String label, String... options) {
            Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .last();
            for (String option : options) {
                field.fill(option);
                page.locator("vaadin-multi-select-combo-box-item")
                        .getByText(option, new Locator.GetByTextOptions().setExact(true))
                        .click();
            }
            field.press("Escape");
            assertThat(page.locator("vaadin-multi-select-combo-box").last())
                    .hasAttribute("placeholder", String.join(", ", options));
            return this;
        }

        Desk tick(String label) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .last()
                    .check();
            return this;
        }

        /** Waits until the overview counts so many measures done, in progress and not started. */
        Desk counts(int done, int inProgress, int notStarted) {
            assertThat(page.locator(".counts .number"))
                    .hasText(new String[] {"" + done, "" + inProgress, "" + notStarted});
            return this;
        }

        /** Waits until the page says this. */
        Desk sees(String text) {
            page.getByText(text).first().waitFor();
            return this;
        }

        String text(String selector) {
            return page.locator(selector).first().innerText();
        }

        private Locator button(String name) {
            return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        }
    }
}
