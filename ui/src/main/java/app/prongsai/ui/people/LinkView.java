package app.prongsai.ui.people;

import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.NotFound;
import app.prongsai.staff.ConfirmLink;
import app.prongsai.staff.LinkOffer;
import app.prongsai.staff.LinkOffer.Offer;
import app.prongsai.staff.People;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Whoever comes from the chat sees which two accounts are to be linked, and confirms before LINE's own page opens. */
@Route("link")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class LinkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Desk desk;
    private final LineDialog line;
    private final Div body = new Div();

    LinkView(Desk desk, LineDialog line) {
        this.desk = desk;
        this.line = line;
        addClassName("screen");
        add(new Heading(getTranslation("link.title")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String invitation = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("invitation")
                .orElse("");
        body.removeAll();
        try {
            body.add(offered(invitation, desk.ask(new LinkOffer(invitation))));
        } catch (NotFound over) {
            body.add(new EmptyState(
                    getTranslation("link.over.title"),
                    getTranslation("link.over.text"),
                    new Link("account", getTranslation("nav.account"))));
        }
    }

    private Component offered(String invitation, Offer offer) {
        Person me = me();
        Section panel = new Section(facts(me, offer));
        panel.addClassName("panel");
        if (offer.owner() == null) {
            panel.add(
                    new Paragraph(getTranslation(me.chatLinked() ? "link.moves" : "link.text")),
                    confirm(me, invitation, offer));
        } else {
            boolean mine = offer.owner().equals(me.person());
            panel.add(new Paragraph(getTranslation(mine ? "link.mine" : "link.anothers")));
        }
        return panel;
    }

    private Component facts(Person me, Offer offer) {
        var organisation = desk.ask(new OrganisationProfile());
        DescriptionList facts = new DescriptionList();
        fact(facts, "link.line", offer.called().isBlank() ? getTranslation("link.nameless") : offer.called());
        fact(facts, "link.person", me.name());
        fact(facts, "people.position", me.position());
        fact(facts, "people.login", me.login() + "@" + desk.me().tenant().code());
        fact(facts, "link.organisation", organisation.type().fullName(organisation.name()));
        return facts;
    }

    private Component confirm(Person me, String invitation, Offer offer) {
        Div actions = new Div(
                Press.main(Icon.LINK, getTranslation("link.confirm"), () -> {
                    String nonce = LineDialog.nonce();
                    desk.send(new ConfirmLink(me.person(), invitation, nonce));
                    UI.getCurrent().getPage().setLocation(line.address(offer.linkToken(), nonce));
                }),
                new Link("account", getTranslation("link.not-me")));
        actions.addClassName("actions");
        return actions;
    }

    private Person me() {
        String id = desk.me().id();
        return desk.ask(new People()).people().stream()
                .filter(person -> person.person().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("link.title");
    }
}
