package app.prongsai.ui.signin;

import app.prongsai.shared.Actor;
import app.prongsai.signin.SessionEnd;
import app.prongsai.signin.Sessions;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The staff application's pages that are open in browsers. What ends a session in this process is seen at once; what ends it
 * by time or in another process, at the next look. Then the page goes to the sign-in page, which says why.
 */
@Component
public class OpenPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    private static final long PATIENCE_MILLIS = Duration.ofSeconds(5).toMillis();

    private record Page(Actor who, String session) {}

    private final Map<UI, Page> pages = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("open-pages").daemon().factory());

    OpenPages(Sessions sessions, @Value("${prongsai.sessions.look:20s}") Duration look) {
        this.sessions = sessions;
        thread.scheduleWithFixedDelay(this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void opened(UI ui, SignedInPerson person) {
        pages.put(ui, new Page(person.actor(), person.session()));
        ui.addDetachListener(closed -> pages.remove(ui));
    }

    /** Somebody signs out on this page: it goes by itself, and is not told that its session is over. */
    public void leaving(UI ui) {
        pages.remove(ui);
    }

    /** Within the page's own turn. A page that does not go although it was told to is told nothing more soon after. */
    public void leadAway(UI ui, SessionEnd end) {
        if (pages.remove(ui) == null) {
            return;
        }
        WrappedSession session = ui.getSession().getSession();
        if (session != null) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
        ui.getPage().setLocation(Addresses.SIGN_IN + "?" + SessionGate.why(end));
        ui.push();
        thread.schedule(() -> ui.accessLater(ui::close, () -> {}).run(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        pages.forEach((ui, page) -> {
            try {
                sessions.over(page.who(), page.session(), false)
                        .ifPresent(end -> ui.accessLater(() -> leadAway(ui, end), () -> {})
                                .run());
            } catch (RuntimeException e) {
                LOG.warn("An open page could not be looked after: {}", e.toString());
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
