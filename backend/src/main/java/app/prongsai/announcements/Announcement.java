package app.prongsai.announcements;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementCorrected;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementRead;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementScheduled;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "announcement", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Announcement {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable AnnouncementScheduled scheduled;
    private boolean published;
    private boolean withdrawn;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishAnnouncement command, Actor actor, AnnouncementRules rules, Clock clock) {
        unless(!published, "announcement.published-already");
        unless(!withdrawn, "announcement.withdrawn-already");
        Content content = rules.fit(command.content(), actor);
        Instant at = command.at();
        if (command.everyFriend()) {
            rules.concernsEveryFriend(content, at);
        }
        if (at == null) {
            apply(published(command.announcement(), content, command.everyFriend()));
            return;
        }
        rules.timeIsToCome(at, clock.instant());
        AnnouncementScheduled next = new AnnouncementScheduled(command.announcement(), content, at);
        if (!next.equals(scheduled)) {
            apply(next);
        }
    }

    @CommandHandler
    void decide(ReleaseAnnouncement command, Clock clock) {
        AnnouncementScheduled due = scheduled;
        if (due != null && !published && !withdrawn && !clock.instant().isBefore(due.at())) {
            apply(published(command.announcement(), due.content(), false));
        }
    }

    @CommandHandler
    void decide(CorrectAnnouncement command, AnnouncementRules rules) {
        unless(published && !withdrawn, "announcement.only-public-is-corrected");
        apply(new AnnouncementCorrected(
                command.announcement(),
                rules.title(command.title()),
                rules.text(command.text()),
                rules.link(command.link()),
                rules.reason(command.note(), "announcement.correction-needs-a-note")));
    }

    @CommandHandler
    void decide(WithdrawAnnouncement command, AnnouncementRules rules) {
        unless(!withdrawn, "announcement.withdrawn-already");
        apply(new AnnouncementWithdrawn(
                command.announcement(), rules.reason(command.reason(), "announcement.withdrawal-needs-a-reason")));
    }

    @CommandHandler
    void decide(CountReadings command) {
        if (published && command.times() > 0) {
            apply(new AnnouncementRead(command.announcement(), command.door(), command.times()));
        }
    }

    private static AnnouncementPublished published(AnnouncementId announcement, Content content, boolean everyFriend) {
        return new AnnouncementPublished(
                announcement,
                content.topic(),
                content.title(),
                content.text(),
                content.link(),
                content.villages(),
                content.attachments(),
                everyFriend);
    }

    @EventSourcingHandler
    void evolve(AnnouncementScheduled event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.announcement());
        scheduled = event;
    }

    @EventSourcingHandler
    void evolve(AnnouncementPublished event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.announcement());
        published = true;
    }

    @EventSourcingHandler
    void evolve(AnnouncementWithdrawn event) {
        withdrawn = true;
    }
}
