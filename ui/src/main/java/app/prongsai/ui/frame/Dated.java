package app.prongsai.ui.frame;

import app.prongsai.shared.Query;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A thing as it is, live, or as it was on the day that the address names; above it the choice of that day. */
public class Dated<R> extends Div {

    private final Desk desk;
    private final Query<R> query;
    private final Consumer<R> show;
    private final PastBar bar;
    private final Div body = new Div();
    private Optional<LocalDate> day = Optional.empty();
    private boolean watched;

    /**
     * @param path of the screen, below /app
     * @param show puts an answer into the empty {@link #body}
     */
    public Dated(Desk desk, String path, Query<R> query, Consumer<R> show) {
        this.desk = desk;
        this.query = query;
        this.show = show;
        bar = new PastBar(desk, path);
        body.addClassName("dated");
        add(bar, body);
    }

    public Div body() {
        return body;
    }

    /** Empty where the present is shown. */
    public Optional<LocalDate> day() {
        return day;
    }

    /** Call it whenever the screen's address has changed. */
    public void on(BeforeEvent event) {
        day = PastDay.of(event, desk.today());
        bar.show(day, "");
        if (day.isPresent()) {
            Optional<R> then = desk.foundAtEndOf(day.get(), query);
            body.removeAll();
            then.ifPresentOrElse(show, () -> body.add(PastBar.notYet()));
        } else if (watched) {
            show(desk.ask(query));
        } else {
            watched = true;
            desk.watch(this, query, this::show);
        }
    }

    private void show(R answer) {
        if (day.isEmpty()) {
            body.removeAll();
            show.accept(answer);
        }
    }
}
