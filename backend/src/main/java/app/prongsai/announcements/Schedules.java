package app.prongsai.announcements;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementScheduled;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.announcements.ScheduledAnnouncements.Entry;
import app.prongsai.announcements.ScheduledAnnouncements.Scheduled;
import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantRegister;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** One row per organisation: what is to become public later; and who has such a row. */
@Component
@ProcessingGroup(Schedules.NAME)
@ProjectionVersion(2)
class Schedules {

    static final String NAME = "announcement-schedules";

    private static final String KEY = "all";

    private final TenantCollection<Scheduled> schedules;
    private final TenantRegister tenants;

    Schedules(ReadModels readModels) {
        schedules = readModels.collection(NAME, Scheduled.class);
        tenants = new TenantRegister(readModels, NAME);
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule organisationsWithSchedulesInOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration -> event -> TenantRegister.bucketOf(
                                CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(AnnouncementScheduled event, Occurred occurred) {
        change(event, occurred, new Entry(event.announcement(), event.content(), event.at()));
    }

    @EventHandler
    void on(AnnouncementPublished event, Occurred occurred) {
        change(event, occurred);
    }

    @EventHandler
    void on(AnnouncementWithdrawn event, Occurred occurred) {
        change(event, occurred);
    }

    private void change(AnnouncementEvent event, Occurred occurred, Entry... instead) {
        schedules.change(occurred.tenant(), KEY, occurred.place(), before -> {
            List<Entry> entries = new ArrayList<>(before == null ? List.of() : before.entries());
            entries.removeIf(entry -> entry.announcement().equals(event.announcement()));
            entries.addAll(List.of(instead));
            entries.sort(Comparator.comparing(Entry::at));
            return new Scheduled(entries);
        });
        boolean has = schedules
                .find(occurred.tenant(), KEY)
                .filter(scheduled -> !scheduled.entries().isEmpty())
                .isPresent();
        tenants.enter(occurred.tenant(), has);
    }

    /** The organisations that have something to become public later. */
    List<TenantId> tenants() {
        return tenants.all();
    }

    @QueryHandler
    Scheduled answer(ScheduledAnnouncements query, TenantId tenant) {
        return schedules.find(tenant, KEY).orElseGet(() -> new Scheduled(List.of()));
    }
}
