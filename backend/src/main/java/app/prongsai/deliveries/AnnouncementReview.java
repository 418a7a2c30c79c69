package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Content;
import app.prongsai.deliveries.MessagePreview.Verdict;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows whoever is about to publish what will arrive, and what LINE says of it. */
@Component
public class AnnouncementReview {

    private final ObjectProvider<MessagePreview> previews;

    AnnouncementReview(ObjectProvider<MessagePreview> previews) {
        this.previews = previews;
    }

    public Review of(Actor actor, AnnouncementId announcement, Content content) {
        if (!actor.hasAny(Role.PUBLISHER, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            throw new NotAllowed(AnnouncementReview.class);
        }
        Message message = AnnouncementMessage.of(
                actor.tenant(), announcement, content.title(), content.text(), content.attachments());
        MessagePreview preview = previews.getObject();
        return new Review(preview.drawn(message), preview.check(actor.tenant(), message));
    }

    /** @param drawn as LINE's JSON */
    public record Review(String drawn, Verdict verdict) {}
}
