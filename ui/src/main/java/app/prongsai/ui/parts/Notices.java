package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short sentences at the edge of the screen: what was done, and what could not be done. */
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int SHORT = (int) Duration.ofSeconds(5).toMillis();
    private static final int LONG = (int) Duration.ofSeconds(12).toMillis();

    private Notices() {}

    public static void done(String sentence) {
        show(sentence, "notice-done", SHORT);
    }

    /** With a way back instead of a question beforehand. */
    public static void done(String sentence, String undo, Runnable action) {
        Notification notice = show(sentence, "notice-done", LONG);
        Button back = new Button(undo, click -> {
            notice.close();
            action.run();
        });
        back.addClassName("undo");
        notice.add(back);
    }

    public static void refused(String sentence) {
        show(sentence, "notice-failed", LONG).setAssertive(true);
    }

    /** The sentence of whatever stopped an action; what was never foreseen is logged. */
    public static void failed(Throwable failure) {
        String sentence = sentence(failure).orElseGet(() -> {
            LOG.error("An action on the screen failed", failure);
            return translate("error.unexpected.text");
        });
        if (UI.getCurrent() != null) {
            refused(sentence);
        }
    }

    /** Nothing for what was never foreseen. */
    public static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolated violation) {
                return Optional.of(Sentences.of(violation, UI.getCurrent().getLocale()));
            }
            if (cause instanceof NotAllowed) {
                return Optional.of(translate("error.forbidden.text"));
            }
            if (cause instanceof NotFound) {
                return Optional.of(translate("error.missing.text"));
            }
        }
        return Optional.empty();
    }

    private static Notification show(String sentence, String kind, int millis) {
        Notification notice = new Notification();
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration(millis);
        notice.addClassName(kind);
        notice.add(new Span(sentence));
        notice.open();
        return notice;
    }
}
