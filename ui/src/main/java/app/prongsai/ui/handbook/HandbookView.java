package app.prongsai.ui.handbook;

import app.prongsai.handbook.HandbookFile;
import app.prongsai.handbook.HandbookVersions;
import app.prongsai.handbook.HandbookVersions.Version;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.Table;
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

/** The facts that change yearly: since when each table holds, whether it is as shipped, and a file to change it with. */
@Route("handbook")
@RolesAllowed("OPERATOR")
class HandbookView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final Table table = new Table(
            getTranslation("nav.handbook"),
            getTranslation("handbook.table"),
            getTranslation("handbook.from"),
            getTranslation("handbook.state"),
            getTranslation("handbook.rows"),
            getTranslation("handbook.file"));

    HandbookView(Desk desk) {
        this.desk = desk;
        addClassName("screen");
        table.addClassName("board");
        add(
                new Heading(
                        getTranslation("nav.handbook"),
                        Press.main(
                                Icon.ADD,
                                getTranslation("handbook.replace"),
                                () -> new ReplaceTableDialog(desk).open())),
                new Paragraph(getTranslation("handbook.lead")),
                table);
        KeyedList<Version> list =
                new KeyedList<>(table.rows(), one -> one.table() + "-" + one.fromFiscalYear(), this::row);
        desk.watch(this, new HandbookVersions(), versions -> list.show(versions.versions()));
    }

    private Component row(Version version) {
        return table.newRow(
                new Span(getTranslation("handbook.table." + version.table())),
                new Span(String.valueOf(version.fromFiscalYear())),
                new Span(getTranslation(version.replaced() ? "handbook.replaced" : "handbook.shipped")),
                new Span(getTranslation("handbook.rows.count", version.rows(), version.unverified())),
                download(version));
    }

    private Anchor download(Version version) {
        Anchor anchor = new Anchor();
        anchor.setText(getTranslation("handbook.download"));
        anchor.setHref(DownloadHandler.fromInputStream(request -> {
            HandbookFile.Content file = desk.ask(new HandbookFile(version.table(), version.fromFiscalYear()));
            return new DownloadResponse(
                    new ByteArrayInputStream(file.bytes()), file.name(), "text/csv", file.bytes().length);
        }));
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.handbook");
    }
}
