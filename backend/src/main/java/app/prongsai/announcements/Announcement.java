package app.prongsai.announcements;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "announcement", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Announcement {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LINK = 1_000;

    @AggregateIdentifier
    private @Nullable String stream;

    private boolean withdrawn;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishAnnouncement command, TopicList topics) {
        unless(stream == null, "announcement.published-already");
        unless(topics.knows(command.topic()), "announcement.unknown-topic", command.topic());
        String title = command.title().strip();
        unless(!title.isEmpty(), "announcement.needs-a-title");
        unless(title.length() <= LONGEST_TITLE, "announcement.title-too-long", LONGEST_TITLE);
        String text = command.text().strip();
        unless(!text.isEmpty(), "announcement.needs-a-text");
        unless(text.length() <= LONGEST_TEXT, "announcement.text-too-long", LONGEST_TEXT);
        String link = link(command.link());
        apply(new AnnouncementPublished(command.announcement(), command.topic(), title, text, link));
    }

    @CommandHandler
    void decide(WithdrawAnnouncement command) {
        unless(!withdrawn, "announcement.withdrawn-already");
        String reason = command.reason().strip();
        unless(!reason.isEmpty(), "announcement.withdrawal-needs-a-reason");
        unless(reason.length() <= LONGEST_REASON, "announcement.text-too-long", LONGEST_REASON);
        apply(new AnnouncementWithdrawn(command.announcement(), reason));
    }

    private static @Nullable String link(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String address = link.strip();
        unless(
                address.length() <= LONGEST_LINK && address.matches("https?://[^\\s<>\"/][^\\s<>\"]*"),
                "announcement.link-is-not-an-address");
        return address;
    }

    @EventSourcingHandler
    void evolve(AnnouncementPublished event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.announcement());
    }

    @EventSourcingHandler
    void evolve(AnnouncementWithdrawn event) {
        withdrawn = true;
    }
}
