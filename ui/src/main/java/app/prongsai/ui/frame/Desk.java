package app.prongsai.ui.frame;

import app.prongsai.measures.read.PlannedYears;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.staff.People;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.signin.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the signed-in person works: the way to the backend as that person, today's date, and the chosen fiscal year. */
@org.springframework.stereotype.Component
public class Desk {

    private static final String YEAR = Desk.class.getName() + ".year";

    private final Backend backend;
    private final SignedIn signedIn;
    private final Clock clock;

    Desk(Backend backend, SignedIn signedIn, Clock clock) {
        this.backend = backend;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public Actor me() {
        return signedIn.actor();
    }

    /** As one signs in. */
    public String signInName() {
        Actor me = me();
        if (signedIn.operator()) {
            return me.id();
        }
        return ask(new People()).people().stream()
                        .filter(person -> person.person().toString().equals(me.id()))
                        .map(People.Person::login)
                        .findFirst()
                        .orElse("")
                + "@" + me.tenant();
    }

    public boolean mayAny(Role... roles) {
        return me().hasAny(roles);
    }

    public void send(Command command) {
        backend.send(me(), command);
    }

    public <R> R ask(Query<R> query) {
        return backend.ask(me(), query);
    }

    /** What the answer was at the end of that day; of a day that has not ended, what it is. */
    public <R> R askAtEndOf(LocalDate day, Query<R> query) {
        return backend.askAsOf(me(), ThaiDates.endOf(day), query);
    }

    /** The same of something that may not have been there yet; empty then. */
    public <R> Optional<R> foundAtEndOf(LocalDate day, Query<R> query) {
        try {
            return Optional.of(askAtEndOf(day, query));
        } catch (NotFound notYet) {
            ask(query); // or is it not there at all?
            return Optional.empty();
        }
    }

    /** Shows the answer now, and again in the same place whenever it changes while the place is on the screen. */
    public <R> void watch(Component place, Query<R> query, Consumer<R> show) {
        Actor me = me();
        AtomicReference<R> shown = new AtomicReference<>(backend.ask(me, query));
        show.accept(shown.get());
        place.getUI().ifPresent(ui -> watch(ui, place, me, query, show, shown));
        place.addAttachListener(attached -> watch(attached.getUI(), place, me, query, show, shown));
    }

    private <R> void watch(
            UI ui, Component place, Actor me, Query<R> query, Consumer<R> show, AtomicReference<R> shown) {
        var watch = backend.watch(
                me,
                query,
                answer -> ui.accessLater(
                                () -> {
                                    if (!answer.equals(shown.getAndSet(answer))) {
                                        show.accept(answer);
                                    }
                                },
                                () -> {})
                        .run());
        place.addDetachListener(detached -> {
            detached.unregisterListener();
            watch.close();
        });
    }

    public Names names() {
        return Names.of(ask(new People()), ask(new OrganisationProfile()));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.ZONE));
    }

    /** Whether that moment is no longer ago. */
    public boolean isWithin(Duration time, Instant moment) {
        return clock.instant().isBefore(moment.plus(time));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The fiscal year that this session looks at; it changes only when the person chooses another. */
    public int year() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(YEAR) instanceof Integer chosen) {
            return chosen;
        }
        List<Integer> planned = ask(new PlannedYears()).years();
        int running = runningYear();
        chooseYear(planned.isEmpty() || planned.contains(running) ? running : planned.getFirst());
        return year();
    }

    public int runningYear() {
        return FiscalYear.of(today()).year();
    }

    public void chooseYear(int year) {
        VaadinSession.getCurrent().setAttribute(YEAR, year);
    }

    /** Newest first: the planned years, the running one and the next. */
    List<Integer> years() {
        int running = runningYear();
        return Stream.concat(
                        ask(new PlannedYears()).years().stream(),
                        IntStream.of(running, running + 1, year()).boxed())
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }
}
