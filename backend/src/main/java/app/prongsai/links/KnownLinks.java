package app.prongsai.links;

import app.prongsai.links.LinkEvent.LinkFoundAlive;
import app.prongsai.links.LinkEvent.LinkFoundDead;
import app.prongsai.links.LinkStates.State;
import app.prongsai.links.LinkStates.States;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per link that was ever looked at. */
@Component
@ProcessingGroup(KnownLinks.NAME)
class KnownLinks {

    static final String NAME = "link-states";

    private final TenantCollection<State> rows;

    KnownLinks(ReadModels readModels) {
        rows = readModels.collection(NAME, State.class);
    }

    @EventHandler
    void on(LinkEvent event, Occurred occurred) {
        Trouble trouble = switch (event) {
            case LinkFoundDead dead -> dead.trouble();
            case LinkFoundAlive alive -> null;
        };
        rows.change(
                occurred.tenant(),
                RecordLinkCheck.key(event.link()),
                occurred.place(),
                before -> new State(event.link(), trouble, occurred.at()));
    }

    @QueryHandler
    States answer(LinkStates query, TenantId tenant) {
        List<String> keys =
                query.links().stream().map(RecordLinkCheck::key).distinct().toList();
        Map<String, State> states = new HashMap<>();
        rows.find(tenant, keys).forEach(state -> states.put(state.link(), state));
        return new States(states);
    }
}
