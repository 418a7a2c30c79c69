package app.prongsai.ui.announcements;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.deliveries.AnnouncementReview;
import app.prongsai.deliveries.AnnouncementReview.Review;
import app.prongsai.deliveries.MessagePreview.Verdict;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.words.TopicNames;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an announcement; because it goes to people's phones, it is shown as it will arrive before it does. */
class PublishDialog extends ActionDialog {

    private final Desk desk;
    private final AnnouncementReview reviews;
    private final AnnouncementId id = new AnnouncementId(UUID.randomUUID().toString());
    private final AnnouncementFields fields;
    private final Div review = new Div();
    private @Nullable Content reviewed;
    private @Nullable Instant at;

    PublishDialog(Desk desk, AnnouncementReview reviews, TopicNames topics) {
        super(translate("announce.write"), translate("announce.review"));
        this.desk = desk;
        this.reviews = reviews;
        this.fields = new AnnouncementFields(desk, topics);
        review.addClassName("fields");
        review.setVisible(false);
        fields(fields, review);
    }

    @Override
    protected void act() {
        Content content = reviewed;
        if (content == null) {
            review();
            return;
        }
        desk.send(new PublishAnnouncement(id, content, at, fields.everyFriend()));
        close();
        Notices.done(
                at == null
                        ? getTranslation("announce.published")
                        : getTranslation("announce.scheduled", When.moment(at)));
    }

    private void review() {
        Content content = fields.content();
        if (content.title().isBlank() || content.text().isBlank()) {
            refuse(getTranslation("announce.incomplete"));
            return;
        }
        at = fields.at();
        Review seen = reviews.of(desk.me(), id, content);
        review.removeAll();
        review.add(fields.everyFriend() ? Reach.ofEveryFriend(desk) : Reach.of(desk, content, at));
        if (at != null) {
            review.add(new Paragraph(getTranslation("announce.at", When.moment(at))));
        }
        review.add(
                new Paragraph(getTranslation("announce.preview")),
                new ChatBubble(seen.drawn()),
                new Div(badge(seen.verdict())));
        review.setVisible(true);
        if (seen.verdict() == Verdict.REFUSED) {
            refuse(getTranslation("announce.refused"));
            return;
        }
        reviewed = content;
        fields.setVisible(false);
        rename(getTranslation(at == null ? "announce.publish" : "announce.schedule"));
    }

    private Badge badge(Verdict verdict) {
        String word = getTranslation("announce.verdict." + verdict);
        return switch (verdict) {
            case FIT -> new Badge("done", Icon.DONE, word);
            case REFUSED -> new Badge("overdue", Icon.OVERDUE, word);
            case NOT_ASKED -> new Badge("not-started", Icon.NOT_STARTED, word);
        };
    }
}
