package app.prongsai.organisations;

import app.prongsai.organisations.OrganisationEvent.VillagesNamed;
import app.prongsai.organisations.Villages.Named;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation: its villages. */
@Component
@ProcessingGroup(VillageList.NAME)
class VillageList {

    static final String NAME = "villages";

    private static final String KEY = "all";

    private final TenantCollection<Named> lists;

    VillageList(ReadModels readModels) {
        this.lists = readModels.collection(NAME, Named.class);
    }

    @EventHandler
    void on(VillagesNamed event, Occurred occurred) {
        lists.change(occurred.tenant(), KEY, occurred.place(), before -> new Named(event.villages()));
    }

    @QueryHandler
    Named answer(Villages query, TenantId tenant) {
        return lists.find(tenant, KEY).orElseGet(() -> new Named(List.of()));
    }
}
