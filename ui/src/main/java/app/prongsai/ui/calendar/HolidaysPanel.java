package app.prongsai.ui.calendar;

import app.prongsai.handbook.DropOwnHoliday;
import app.prongsai.handbook.Holidays;
import app.prongsai.handbook.Holidays.Holiday;
import app.prongsai.handbook.SetOwnHoliday;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.SourceMark;
import app.prongsai.ui.words.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** วันหยุด: on which days nobody is reminded; the coordinator adds the organisation's own. */
class HolidaysPanel extends Section {

    private final Desk desk;
    private final boolean edits;
    private final Div about = new Div();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Holiday> days = new KeyedList<>(list, holiday -> holiday, this::line);

    HolidaysPanel(Desk desk) {
        this.desk = desk;
        edits = desk.mayAny(Role.COORDINATOR);
        addClassNames("panel", "holidays");
        list.addClassName("history");
        Div head = new Div(new H2(getTranslation("holidays.title")));
        head.addClassName("panel-head");
        if (edits) {
            head.add(Press.quiet(Icon.ADD, getTranslation("holidays.add"), () -> new HolidayDialog(desk).open()));
        }
        add(head, new Paragraph(getTranslation("holidays.text")), about, list);
        desk.watch(this, new Holidays(desk.year()), this::show);
    }

    private void show(Holidays.Year year) {
        setVisible(edits || !year.holidays().isEmpty());
        about.removeAll();
        Integer from = year.carriedFrom();
        if (from != null) {
            Paragraph carried = new Paragraph(getTranslation("holidays.carried", String.valueOf(from)));
            carried.addClassName("hint");
            about.add(carried);
        }
        List<Holiday> unverified = year.holidays().stream()
                .filter(holiday -> !holiday.source().verified())
                .toList();
        if (!unverified.isEmpty()) {
            about.add(new SourceMark(
                    false,
                    unverified.stream()
                            .map(holiday -> holiday.source().words())
                            .distinct()
                            .collect(Collectors.joining("; "))));
        }
        days.show(year.holidays());
    }

    private Component line(Holiday holiday) {
        Span day = new Span(ThaiDates.brief(holiday.day()));
        day.addClassName("when");
        ListItem line =
                new ListItem(day, new Span(getLocale().equals(Language.ENGLISH) ? holiday.english() : holiday.thai()));
        if (holiday.own()) {
            line.add(new Badge("plain", Icon.ORGANISATION, getTranslation("holidays.own")));
            if (edits) {
                line.add(Press.quiet(getTranslation("calendar.drop"), () -> drop(holiday)));
            }
        }
        return line;
    }

    private void drop(Holiday holiday) {
        int year = desk.year();
        desk.send(new DropOwnHoliday(year, holiday.day()));
        Notices.done(
                getTranslation("calendar.dropped", holiday.thai()),
                getTranslation("report.undo"),
                () -> desk.send(new SetOwnHoliday(year, holiday.day(), holiday.thai())));
    }
}
