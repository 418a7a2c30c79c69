package app.prongsai.ui.announcements;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.LatestAnnouncements.Correction;
import app.prongsai.announcements.Readings;
import app.prongsai.announcements.ScheduledAnnouncements;
import app.prongsai.announcements.ScheduledAnnouncements.Entry;
import app.prongsai.announcements.Topics;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.deliveries.AnnouncementOutcomes;
import app.prongsai.deliveries.AnnouncementReview;
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

    private static final int WITH_RESULTS = 20;

    private final Desk desk;
    private final AnnouncementReview reviews;
    private final TopicNames topics;
    private final boolean publishes;
    private final Div list = new Div();
    private final Results results = new Results();

    AnnouncementsView(Desk desk, AnnouncementReview reviews) {
        this.desk = desk;
        this.reviews = reviews;
        topics = TopicNames.of(desk.ask(new Topics()), getLocale());
        publishes = desk.mayAny(Role.PUBLISHER, Role.COORDINATOR, Role.ADMINISTRATOR);
        addClassName("screen");
        EmptyState nothing =
                new EmptyState(getTranslation("announce.empty.title"), getTranslation("announce.empty.text"));
        ScheduledList scheduled = new ScheduledList(topics, publishes ? this::cancel : null);
        add(
                new Heading(getTranslation("nav.announcements"), actions()),
                scheduled,
                nothing,
                list,
                new Link("deliveries", getTranslation("announce.deliveries")));
        desk.watch(this, new ScheduledAnnouncements(), scheduled::show);
        KeyedList<Announcement> shown = new KeyedList<>(list, Announcement::announcement, this::card);
        desk.watch(this, new LatestAnnouncements(null, 100), latest -> {
            nothing.setVisible(latest.announcements().isEmpty());
            shown.show(latest.announcements());
        });
        desk.watch(this, new AnnouncementOutcomes(WITH_RESULTS), results::took);
        desk.watch(this, new Readings(WITH_RESULTS), results::read);
    }

    private Component[] actions() {
        return publishes
                ? new Component[] {
                    Press.main(
                            Icon.ADD,
                            getTranslation("announce.write"),
                            () -> new PublishDialog(desk, reviews, topics).open())
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
        card.add(new H2(announcement.title()), facts, text, results.of(announcement.announcement()));
        Correction correction = announcement.correction();
        if (correction != null) {
            Paragraph corrected = new Paragraph(
                    getTranslation("announce.correction", When.moment(correction.at())) + " " + correction.note());
            corrected.addClassName("hint");
            card.add(corrected);
        }
        if (!announcement.attachments().isEmpty()) {
            card.add(new Paragraph(getTranslation(
                    "announce.attached", announcement.attachments().size())));
        }
        String link = announcement.link();
        if (link != null) {
            Anchor more = new Anchor(link, link);
            more.setTarget("_blank");
            more.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            card.add(more);
        }
        if (publishes) {
            Div actions = new Div(
                    Press.quiet(getTranslation("announce.correct"), () -> new CorrectDialog(desk, announcement).open()),
                    Press.quiet(getTranslation("announce.withdraw"), () -> withdraw(announcement)));
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private void withdraw(Announcement announcement) {
        withdraw(announcement.announcement(), announcement.title());
    }

    private void cancel(Entry entry) {
        withdraw(entry.announcement(), entry.content().title());
    }

    private void withdraw(AnnouncementId announcement, String title) {
        new ReasonDialog(
                        getTranslation("announce.withdraw.title"),
                        title,
                        getTranslation("announce.withdraw"),
                        reason -> {
                            desk.send(new WithdrawAnnouncement(announcement, reason));
                            Notices.done(getTranslation("announce.withdrawn"));
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.announcements");
    }
}
