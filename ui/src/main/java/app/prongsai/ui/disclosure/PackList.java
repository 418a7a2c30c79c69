package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.FrozenPack;
import app.prongsai.disclosure.read.ClarificationPack;
import app.prongsai.platform.NotFound;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** The clarification packs of a year, the newest first, each to be downloaded as it was frozen. */
class PackList extends Section {

    private static final int KILOBYTE = 1024;

    private final Desk desk;
    private final Names names;
    private final UnorderedList packs = new UnorderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("oit.packs.none"));

    PackList(Desk desk) {
        this.desk = desk;
        names = desk.names();
        addClassNames("panel", "packs");
        packs.addClassName("evidence");
        add(new H2(getTranslation("oit.packs")), nothing, packs);
    }

    void show(Checklist list) {
        nothing.setVisible(list.packs().isEmpty());
        packs.removeAll();
        list.packs()
                .reversed()
                .forEach(pack -> packs.add(new ListItem(words(pack), download(list.fiscalYear(), pack))));
    }

    private Component words(FrozenPack pack) {
        Code hash = new Code("SHA-256 " + pack.hash());
        hash.addClassName("facts");
        Span facts = new Span(
                getTranslation("oit.pack.facts", pack.pages(), Math.ceilDiv(pack.size(), KILOBYTE), pack.chain()));
        facts.addClassName("facts");
        Div words = new Div(
                new Div(getTranslation("oit.pack.made", When.moment(pack.at()), names.actor(pack.by()))),
                new Div(facts),
                hash);
        words.addClassName("words");
        return words;
    }

    private Component download(int year, FrozenPack pack) {
        Anchor link = new Anchor();
        link.setHref(DownloadHandler.fromInputStream(download -> {
            try {
                ClarificationPack.Content file = desk.ask(new ClarificationPack(year, pack.hash()));
                return new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()),
                        file.fileName(),
                        "application/zip",
                        file.bytes().length);
            } catch (NotFound gone) {
                return DownloadResponse.error(404);
            }
        }));
        link.add(new Svg(Icon.DOWNLOAD.svg()), new Span(getTranslation("oit.pack.download")));
        return link;
    }
}
