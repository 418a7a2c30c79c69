package app.prongsai.announcements;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementRead;
import app.prongsai.announcements.Readings.Counts;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per announcement: how often it was opened. */
@Component
@ProcessingGroup(ReadingCounts.NAME)
class ReadingCounts {

    static final String NAME = "announcement-readings";

    record Row(Map<Door, Integer> byDoor) {}

    private final TenantCollection<Row> rows;

    private final NoticeBoards boards;

    ReadingCounts(ReadModels readModels, NoticeBoards boards) {
        this.boards = boards;
        rows = readModels.collection(NAME, Row.class);
    }

    @EventHandler
    void on(AnnouncementRead event, Occurred occurred) {
        rows.change(occurred.tenant(), event.announcement().value(), occurred.place(), before -> {
            Map<Door, Integer> counts = new EnumMap<>(Door.class);
            if (before != null) {
                counts.putAll(before.byDoor());
            }
            counts.merge(event.door(), event.times(), Integer::sum);
            return new Row(counts);
        });
    }

    @QueryHandler
    Counts answer(Readings query, TenantId tenant) {
        Map<String, Map<Door, Integer>> counts = new HashMap<>();
        boards.answer(new LatestAnnouncements(null, query.newest()), tenant)
                .announcements()
                .forEach(one -> rows.find(tenant, one.announcement().value())
                        .ifPresent(row -> counts.put(one.announcement().value(), row.byDoor())));
        return new Counts(counts);
    }
}
