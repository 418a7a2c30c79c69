package app.prongsai.ui.people;

import app.prongsai.signin.MySessions;
import app.prongsai.signin.MySessions.Session;
import app.prongsai.signin.Sessions;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where one is signed in, and the way to end it there. */
class SessionsPanel extends Section {

    private final Desk desk;
    private final Sessions sessions;
    private final String here;
    private final Div list = new Div();

    SessionsPanel(Desk desk, Sessions sessions, String here) {
        this.desk = desk;
        this.sessions = sessions;
        this.here = here;
        addClassName("panel");
        list.addClassName("sessions");
        Div actions = new Div(Press.quiet(getTranslation("account.sessions.all"), () -> sessions.endAll(desk.me())));
        actions.addClassName("actions");
        add(
                new H2(getTranslation("account.sessions")),
                new Paragraph(getTranslation("account.sessions.text")),
                list,
                actions);
        desk.watch(this, new MySessions(), open -> show(open.sessions()));
    }

    private void show(List<Session> open) {
        list.removeAll();
        open.forEach(session -> list.add(row(session)));
    }

    private Div row(Session session) {
        boolean mine = session.id().equals(here);
        Span device = new Span(session.device());
        Span times = new Span(getTranslation(
                mine ? "account.sessions.here" : "account.sessions.used",
                When.moment(session.since()),
                When.moment(session.used())));
        times.addClassName("facts");
        Div row = new Div(new Div(device, times));
        row.addClassName("session");
        if (!mine) {
            row.add(Press.quiet(getTranslation("account.sessions.end"), () -> {
                sessions.end(desk.me(), session.id());
                Notices.done(getTranslation("account.sessions.ended"));
            }));
        }
        return row;
    }
}
