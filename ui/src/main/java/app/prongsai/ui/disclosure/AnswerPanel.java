package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Item;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;

/** The pages that answer an item, what checks found there, and the public address of the item itself. */
class AnswerPanel extends Div {

    private final String context;
    private final Item item;

    /** @param context the path under which the application runs; an update by push has no request to tell it */
    AnswerPanel(Desk desk, Names names, String context, int year, Item item) {
        this.context = context;
        this.item = item;
        Answer answer = item.answer();
        if (answer == null) {
            add(new Paragraph(getTranslation("oit.answer.none")));
        } else {
            UnorderedList pages = new UnorderedList();
            pages.addClassName("evidence");
            answer.addresses().forEach(address -> pages.add(page(address)));
            Paragraph explanation = new Paragraph(answer.explanation());
            explanation.addClassName("announced");
            add(
                    pages,
                    explanation,
                    facts(getTranslation("oit.answer.facts", When.moment(answer.at()), names.actor(answer.by()))));
        }
        String own = "/o/" + desk.me().tenant().code() + "/oit/" + year + "/" + item.code();
        Div permanent = new Div();
        permanent.addClassName("facts");
        permanent.add(getTranslation("oit.permanent") + " ");
        permanent.add(link(own));
        add(permanent);
    }

    private ListItem page(String address) {
        Div words = new Div(link(address));
        words.addClassName("words");
        return new ListItem(words, check(item.check(address)));
    }

    private Component check(Optional<AddressCheck> check) {
        if (check.isEmpty()) {
            return facts(getTranslation("oit.unchecked"));
        }
        String when = When.moment(check.get().at());
        return check.get().alive()
                ? new Badge("done", Icon.LINK, getTranslation("oit.alive", when))
                : new Badge(
                        "overdue",
                        Icon.LINK,
                        getTranslation("oit.lost", when, check.get().status()));
    }

    private Component link(String address) {
        Anchor link = new Anchor(address.startsWith("/") ? context + address : address, address);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    private static Div facts(String text) {
        Div facts = new Div(text);
        facts.addClassName("facts");
        return facts;
    }
}
