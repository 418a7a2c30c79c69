package app.prongsai.ui.imports;

import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Unread;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What found no place: it is not imported, but nobody should have to look for it. */
class UnreadList extends Section {

    private static final int MOST = 200;

    UnreadList(ReadReport report) {
        List<Unread> unread = report.unread();
        addClassNames("panel", "unread");
        setVisible(!unread.isEmpty());
        UnorderedList list = new UnorderedList();
        for (Unread one : unread.stream().limit(MOST).toList()) {
            Span place = new Span(report.places().of(one.row()));
            place.addClassName("code");
            list.add(new ListItem(place, new Span(" " + one.text())));
        }
        if (unread.size() > MOST) {
            list.add(new ListItem(getTranslation("import.findings.more", unread.size() - MOST)));
        }
        add(
                new H2(getTranslation("import.unread", unread.size())),
                new Paragraph(getTranslation("import.unread.text")),
                list);
    }
}
