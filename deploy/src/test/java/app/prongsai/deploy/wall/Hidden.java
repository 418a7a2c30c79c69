package app.prongsai.deploy.wall;

import app.prongsai.announcements.AnnouncedFile;
import app.prongsai.announcements.AnnouncementBehind;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.OneAnnouncement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.evidence.PublishedFile;
import app.prongsai.evidence.PublishedFile.Form;
import app.prongsai.reports.PublishedReport;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.PasskeysOf;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonId;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.SubscriberId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an organisation has and not everybody may see, asked for by those who may not. */
final class Hidden {

    private static final AnnouncementId LATER = new AnnouncementId("later-1");

    private final World world;
    private final Asked asked;
    private final Never never = new Never();
    private final TenantId own;
    final Set<String> told = new TreeSet<>();

    Hidden(World world, Asked asked) {
        this.world = world;
        this.asked = asked;
        this.own = world.own;
    }

    void probe() {
        Actor resident = new Actor(own, "subscriber/" + "0".repeat(32), Channel.LINE, Set.of(Role.RESIDENT), Set.of());
        for (Actor stranger : List.of(Actor.publicOf(own), resident)) {
            files(stranger);
            announcements(stranger);
            reports(stranger);
        }
        for (Object subscriber : world.values.of(own, "SubscriberId")) {
            hides(resident, new MySubscription((SubscriberId) subscriber), subscriber);
        }
        Actor officer = new Actor(own, "person/wichai", Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
        hides(officer, new MailAddress(new PersonId("malee")), new PersonId("malee"));
        hides(officer, new PasskeysOf(new PersonId("malee")), new PersonId("malee"));
    }

    private void files(Actor stranger) {
        for (Object hidden : world.values.of(own, "file")) {
            String file = (String) hidden;
            if (asked.answer(stranger, new PublishedFile(file, Form.WHOLE)).startsWith("failed")) {
                hides(stranger, new PublishedFile(file, Form.WHOLE), file);
                hides(stranger, new PublishedFile(file, Form.THUMBNAIL), file);
                hides(stranger, new AnnouncedFile(new AnnouncementId("new-1-1"), file), file);
            }
        }
    }

    private void announcements(Actor stranger) {
        String mark = ShortAddress.of(own, LATER, Door.FEED).mark();
        hides(stranger, new OneAnnouncement(LATER), LATER);
        hides(
                stranger,
                new AnnouncedFile(LATER, (String) world.values.of(own, "file").getFirst()),
                LATER);
        hides(stranger, new AnnouncementBehind(mark), mark);
    }

    private void reports(Actor stranger) {
        RoundId underWay = RoundId.of(World.YEAR, 6);
        for (Integer version : List.of(1, ReportFile.DRAFT)) {
            hides(stranger, new PublishedReport(underWay, version), version);
            hides(stranger, new ReportFile(underWay, Format.PDF, version), version);
        }
    }

    private void hides(Actor actor, Query<?> query, Object value) {
        Place place = Place.of(query).stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow();
        Object nobodys = value instanceof Integer ? Integer.valueOf(77) : never.like(value, world.values::known);
        String hidden = Asked.without(asked.answer(actor, query), value);
        String missing = Asked.without(asked.answer(actor, place.with(query, nobodys)), nobodys);
        if (!hidden.equals(missing)) {
            told.add(actor.roles() + " " + query + " answers " + hidden + ", missing " + missing);
        }
    }
}
