package app.prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People before real screens: each in a browser of their own, none of which may complain of anything. */
@WholeApplication
@ExtendWith(ClockSetBack.class)
public abstract class ScreenTest {

    protected static final Browsers browsers = new Browsers();

    protected static final int PHONE = 390;

    @Autowired
    protected Backend backend;

    @Autowired
    protected SettableClock clock;

    @LocalServerPort
    protected int port;

    @BeforeEach
    void open() {
        browsers.at(port);
    }

    @AfterEach
    void leave() {
        assertThat(browsers.leave()).isEmpty();
    }

    /** Signed in at a desk. */
    protected static Page wide(String username) {
        return browsers.signedIn(1280, 900, username, SampleTown.PASSWORD);
    }

    /** Come to a place at a desk and signed in on the way. */
    protected static Page wide(String username, String place) {
        return browsers.signedIn(1280, 900, username, SampleTown.PASSWORD, place);
    }

    /** Signed in on a phone. */
    protected static Page phone(String username) {
        return browsers.signedIn(PHONE, 844, username, SampleTown.PASSWORD);
    }

    /** Come to a place on a phone and signed in on the way. */
    protected static Page phone(String username, String place) {
        return browsers.signedIn(PHONE, 844, username, SampleTown.PASSWORD, place);
    }

    /** Nothing has to be scrolled sideways on a phone. */
    protected static void fits(Page phone) {
        PlaywrightAssertions.assertThat(phone.locator("html")).hasJSProperty("scrollWidth", PHONE);
    }

    protected static void press(Locator place, String button) {
        press(place.locator("vaadin-button", new Locator.LocatorOptions().setHasText(button)));
    }

    protected static void press(Locator button) {
        button.first().click();
    }

    /** An entry of the list that a field drops down. */
    protected static void choose(Locator field, String entry) {
        field.click();
        field.page()
                .locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(entry))
                .last()
                .click();
    }
}
