package app.prongsai.ui.calendar;

import app.prongsai.handbook.DropOwnDeadline;
import app.prongsai.handbook.SetOwnDeadline;
import app.prongsai.handbook.YearCalendar;
import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.SourceMark;
import app.prongsai.ui.words.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;

/** ปฏิทิน: what is open, what comes next, what is over, with the days that are left. */
@Route("calendar")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class CalendarView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final boolean edits;
    private final Paragraph carried = new Paragraph();
    private final Div list = new Div();
    private final KeyedList<Window> windows = new KeyedList<>(list, Window::key, this::card);

    CalendarView(Desk desk) {
        this.desk = desk;
        edits = desk.mayAny(Role.COORDINATOR);
        addClassNames("screen", "calendar");
        carried.addClassName("hint");
        list.addClassName("windows");
        add(new Heading(getTranslation("calendar.title", String.valueOf(desk.year())), actions()), carried, list);
        try {
            desk.watch(this, new YearCalendar(desk.year()), this::show);
        } catch (NotFound tooLongAgo) {
            carried.setVisible(false);
            add(new EmptyState(getTranslation("calendar.empty.title"), getTranslation("calendar.empty.text")));
        }
        add(new HolidaysPanel(desk));
    }

    private Component[] actions() {
        return edits
                ? new Component[] {
                    Press.main(Icon.ADD, getTranslation("calendar.add"), () -> new DeadlineDialog(desk, null).open())
                }
                : new Component[0];
    }

    private void show(YearCalendar.Year year) {
        Integer from = year.carriedFrom();
        carried.setVisible(from != null);
        if (from != null) {
            carried.setText(getTranslation("calendar.carried", String.valueOf(from)));
        }
        windows.show(year.windows().stream()
                .sorted(Comparator.comparing((Window window) -> window.to().isBefore(desk.today())))
                .toList());
    }

    private Component card(Window window) {
        Article card = new Article();
        card.addClassNames("card", window.to().isBefore(desk.today()) ? "over" : "ahead");
        Div badges = new Div(DaysLeft.badge(window, desk.today()));
        badges.addClassName("badges");
        if (window.own()) {
            badges.add(new Badge("plain", Icon.ORGANISATION, getTranslation("calendar.own")));
        }
        Span days = new Span(ThaiDates.brief(window.from(), window.to()));
        days.addClassName("when");
        String title = getLocale().equals(Language.ENGLISH) ? window.english() : window.thai();
        card.add(new H2(title), days, badges);
        if (!window.own()) {
            card.add(new SourceMark(window.source().verified(), window.source().words()));
        } else if (edits) {
            Div actions = new Div(
                    Press.quiet(getTranslation("calendar.move"), () -> new DeadlineDialog(desk, window).open()),
                    Press.quiet(getTranslation("calendar.drop"), () -> drop(window)));
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private void drop(Window window) {
        int year = desk.year();
        desk.send(new DropOwnDeadline(year, window.key()));
        Notices.done(
                getTranslation("calendar.dropped", window.thai()),
                getTranslation("report.undo"),
                () -> desk.send(new SetOwnDeadline(year, window.key(), window.thai(), window.from(), window.to())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.calendar");
    }
}
