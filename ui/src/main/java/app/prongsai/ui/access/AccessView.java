package app.prongsai.ui.access;

import app.prongsai.access.AccessCheck;
import app.prongsai.access.AccessEntries;
import app.prongsai.access.AccessEntries.Entries;
import app.prongsai.access.AccessEntry;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Table;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** การเข้าถึงข้อมูล: who looked at whose data or administered, from where and when; whether the log is whole; the same as a file. */
@Route("access")
@RolesAllowed({"ADMINISTRATOR", "AUDITOR"})
class AccessView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 200;
    private static final int EXPORTED = 100_000;

    private final Desk desk;
    private final Names names;
    private final AccessFilter filter;
    private final Div found = new Div();
    private final Paragraph kept = new Paragraph();

    AccessView(Desk desk) {
        this.desk = desk;
        names = desk.names();
        filter = new AccessFilter(names, this::show);
        addClassName("screen");
        kept.addClassName("facts");
        add(new Heading(getTranslation("nav.access")), new Paragraph(getTranslation("access.lead")));
        add(whole(), filter, download(), found, kept);
        if (desk.mayAny(Role.ADMINISTRATOR)) {
            add(new ResidentPanel(desk));
        }
        add(new RetentionPanel(desk));
        show();
    }

    private Component whole() {
        AccessCheck.Verdict verdict = desk.ask(new AccessCheck());
        Div badges = new Div(
                verdict.sound()
                        ? new Badge("done", Icon.DONE, getTranslation("access.sound", verdict.entries()))
                        : new Badge("overdue", Icon.OVERDUE, getTranslation("access.damaged", verdict.damaged())));
        badges.addClassName("badges");
        return badges;
    }

    private Component download() {
        Anchor anchor = new Anchor();
        anchor.setText(getTranslation("access.csv"));
        anchor.setHref(DownloadHandler.fromInputStream(request -> {
            Entries entries = desk.ask(filter.wanted(EXPORTED));
            byte[] bytes = new AccessCsv(names).of(entries.entries()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "access-log.csv", "text/csv", bytes.length);
        }));
        return new Paragraph(anchor);
    }

    private void show() {
        AccessEntries wanted = filter.wanted(SHOWN);
        Entries entries = desk.ask(wanted);
        found.removeAll();
        if (entries.entries().isEmpty()) {
            found.add(new Paragraph(getTranslation("access.none")));
        } else {
            Table table = new Table(
                    getTranslation("nav.access"),
                    getTranslation("access.when"),
                    getTranslation("access.who"),
                    getTranslation("access.what"),
                    getTranslation("access.about"),
                    getTranslation("access.address"));
            entries.entries().forEach(entry -> table.row(cells(entry)));
            found.add(table);
        }
        kept.setText(getTranslation("access.kept", entries.keptDays(), SHOWN));
    }

    private Component[] cells(AccessEntry entry) {
        return new Component[] {
            new Span(When.moment(entry.at())),
            new Span(AccessWords.who(names, entry.who())),
            new Span(AccessWords.of(entry.what())),
            new Span(AccessWords.about(names, entry.about())),
            new Span(entry.address())
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.access");
    }
}
