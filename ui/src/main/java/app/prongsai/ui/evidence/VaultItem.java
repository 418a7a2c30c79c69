package app.prongsai.ui.evidence;

import app.prongsai.evidence.EvidenceVault.Item;
import app.prongsai.evidence.EvidenceVault.Use;
import app.prongsai.evidence.FileThumbnail;
import app.prongsai.evidence.HiddenParts;
import app.prongsai.evidence.StoredFile;
import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EvidenceFacts;
import app.prongsai.ui.parts.FileLinks;
import app.prongsai.ui.parts.FilePicture;
import app.prongsai.ui.parts.HiddenNotice;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.LinkBadge;
import app.prongsai.ui.parts.OutsideLink;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** One proof: its picture, what and when it is, the measures it serves, the way to see it. */
class VaultItem extends ListItem {

    VaultItem(Desk desk, Item item, boolean shares) {
        Span facts = new Span(EvidenceFacts.of(item.kind(), item.from(), item.to(), item.number()));
        facts.addClassName("facts");
        Div words = new Div(new Div(item.title()), facts, uses(item), LinkBadge.of(item.linkState()));
        words.addClassName("words");
        Div actions = new Div();
        actions.addClassName("actions");
        String link = item.link();
        if (link != null) {
            actions.add(OutsideLink.of(link));
        }
        actions.add(
                FileLinks.of(getTranslation("evidence.open"), item.files(), file -> desk.ask(new StoredFile(file))));
        if (shares) {
            actions.add(Press.quiet(getTranslation("vault.share"), () -> new ShareDialog(desk, item).open()));
        }
        add(picture(desk, item), words, actions);
        hidden(desk.ask(new HiddenParts(item.files())).parts());
    }

    private void hidden(Set<HiddenPart> parts) {
        if (!parts.isEmpty()) {
            add(new Details(getTranslation("hidden.brief", parts.size()), new HiddenNotice(parts)));
        }
    }

    private static Component picture(Desk desk, Item item) {
        String file = item.file();
        return file != null && item.picture()
                ? new FilePicture(item.title(), () -> desk.ask(new FileThumbnail(file)))
                : new Svg(Icon.EVIDENCE.svg());
    }

    private static Component uses(Item item) {
        Div uses = new Div();
        uses.addClassName("uses");
        for (Use use : item.uses()) {
            uses.add(new Link("measures/" + use.measure().value(), use.code() + " " + use.title()));
        }
        return uses;
    }
}
