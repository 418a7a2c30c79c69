package app.prongsai.ui.announcements;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.Topics;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import app.prongsai.ui.words.TopicNames;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What was announced. */
@Route("announcements")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class AnnouncementsView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final TopicNames topics;
    private final boolean publishes;
    private final Div list = new Div();

    AnnouncementsView(Desk desk) {
        this.desk = desk;
        topics = TopicNames.of(desk.ask(new Topics()), getLocale());
        publishes = desk.mayAny(Role.PUBLISHER, Role.COORDINATOR, Role.ADMINISTRATOR);
        addClassName("screen");
        EmptyState nothing =
                new EmptyState(getTranslation("announce.empty.title"), getTranslation("announce.empty.text"));
        add(
                new Heading(getTranslation("nav.announcements"), actions()),
                nothing,
                list,
                new Link("deliveries", getTranslation("announce.deliveries")));
        KeyedList<Announcement> shown = new KeyedList<>(list, Announcement::announcement, this::card);
        desk.watch(this, new LatestAnnouncements(null, 100), latest -> {
            nothing.setVisible(latest.announcements().isEmpty());
            shown.show(latest.announcements());
        });
    }

    private Component[] actions() {
        return publishes
                ? new Component[] {
                    Press.main(Icon.ADD, getTranslation("announce.write"), () -> new PublishDialog(desk, topics).open())
                }
                : new Component[0];
    }

    private Component card(Announcement announcement) {
        Article card = new Article();
        card.addClassName("card");
        Span facts = new Span(getTranslation(
                "announce.facts", topics.name(announcement.topic()), When.moment(announcement.publishedAt())));
        facts.addClassName("facts");
        Paragraph text = new Paragraph(announcement.text());
        text.addClassName("announced");
        card.add(new H2(announcement.title()), facts, text);
        String link = announcement.link();
        if (link != null) {
            Anchor more = new Anchor(link, link);
            more.setTarget("_blank");
            more.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            card.add(more);
        }
        if (publishes) {
            Div actions = new Div(Press.quiet(getTranslation("announce.withdraw"), () -> withdraw(announcement)));
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private void withdraw(Announcement announcement) {
        new ReasonDialog(
                        getTranslation("announce.withdraw.title"),
                        announcement.title(),
                        getTranslation("announce.withdraw"),
                        reason -> {
                            desk.send(new WithdrawAnnouncement(announcement.announcement(), reason));
                            Notices.done(getTranslation("announce.withdrawn"));
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.announcements");
    }
}
