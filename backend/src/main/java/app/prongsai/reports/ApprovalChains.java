package app.prongsai.reports;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.ApprovalChainEvent.ApprovalChainSet;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation that chose a chain of its own; the others take every step. */
@Component
@ProcessingGroup(ApprovalChains.NAME)
class ApprovalChains {

    static final String NAME = "approval-chains";

    private static final String THE_ONE = "chain";

    private final TenantCollection<ApprovalChainSet> chains;

    ApprovalChains(ReadModels readModels) {
        chains = readModels.collection(NAME, ApprovalChainSet.class);
    }

    @EventHandler
    void on(ApprovalChainSet event, Occurred occurred) {
        chains.change(occurred.tenant(), THE_ONE, occurred.place(), before -> event);
    }

    @QueryHandler
    ApprovalChainOf.Chain answer(ApprovalChainOf query, TenantId tenant) {
        return new ApprovalChainOf.Chain(
                chains.find(tenant, THE_ONE).map(ApprovalChainSet::steps).orElse(List.of(ApprovalStep.values())));
    }
}
