package app.prongsai.groups;

import app.prongsai.groups.GroupEvent.WeeklySummaryStopped;
import app.prongsai.groups.GroupEvent.WeeklySummaryWanted;
import app.prongsai.groups.SummaryGroups.Group;
import app.prongsai.groups.SummaryGroups.Wanted;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation. */
@Component
@ProcessingGroup(GroupList.NAME)
class GroupList {

    static final String NAME = "chat-groups";

    private static final String ALL = "all";

    private final TenantCollection<Wanted> groups;

    GroupList(ReadModels readModels) {
        groups = readModels.collection(NAME, Wanted.class);
    }

    @EventHandler
    void on(GroupEvent event, Occurred occurred) {
        groups.change(occurred.tenant(), ALL, occurred.place(), before -> {
            List<Group> all = new ArrayList<>(before == null ? List.of() : before.groups());
            all.removeIf(group -> group.mark().equals(event.groupMark()));
            switch (event) {
                case WeeklySummaryWanted wanted -> all.add(new Group(wanted.groupMark(), wanted.sealedGroup()));
                case WeeklySummaryStopped stopped -> {}
            }
            return new Wanted(all);
        });
    }

    @QueryHandler
    Wanted answer(SummaryGroups query, TenantId tenant) {
        return groups.find(tenant, ALL).orElseGet(() -> new Wanted(List.of()));
    }
}
