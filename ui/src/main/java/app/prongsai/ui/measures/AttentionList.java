package app.prongsai.ui.measures;

import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures that need somebody, with whom. */
class AttentionList extends Section {

    /** @param past the day whose state this is, if it is not today's */
    AttentionList(Icon icon, String title, String none, List<Row> rows, LocalDate today, Optional<LocalDate> past) {
        addClassNames("panel", "attention");
        H2 heading = new H2(new Svg(icon.svg()), new Span(title));
        add(heading);
        if (rows.isEmpty()) {
            add(new Paragraph(none));
            return;
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(item(row, today, past)));
        add(list);
    }

    private ListItem item(Row row, LocalDate today, Optional<LocalDate> past) {
        Link link = new Link(PastDay.address("measures/" + row.measure().value(), past), row.title());
        Span who = new Span(units(row));
        who.addClassName("facts");
        Span code = new Span(row.code());
        code.addClassName("code");
        return new ListItem(code, link, Badge.due(row, past.orElse(today)), who);
    }

    static String units(Row row) {
        return row.responsible().stream().map(Responsible::text).distinct().collect(Collectors.joining(", "));
    }
}
