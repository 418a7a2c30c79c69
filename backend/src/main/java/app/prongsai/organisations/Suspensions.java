package app.prongsai.organisations;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.organisations.OrganisationEvent.OrganisationResumed;
import app.prongsai.organisations.OrganisationEvent.OrganisationSuspended;
import app.prongsai.organisations.OrganisationStanding.Standing;
import app.prongsai.organisations.SuspendedOrganisations.Suspended;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TurnedAway;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantRegister;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A row per organisation that is or was suspended, and who is. */
@Component
@ProcessingGroup(Suspensions.NAME)
class Suspensions implements TurnedAway {

    static final String NAME = "suspensions";

    private static final String KEY = "standing";

    private final TenantCollection<Standing> standings;
    private final TenantRegister suspended;

    Suspensions(ReadModels readModels) {
        this.standings = readModels.collection(NAME, Standing.class);
        this.suspended = new TenantRegister(readModels, NAME);
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule suspendedOrganisationsOfOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration -> event -> TenantRegister.bucketOf(
                                CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(OrganisationSuspended event, Occurred occurred) {
        change(occurred, new Standing(occurred.at(), event.reason()));
    }

    @EventHandler
    void on(OrganisationResumed event, Occurred occurred) {
        change(occurred, Standing.ACTIVE);
    }

    private void change(Occurred occurred, Standing standing) {
        TenantId tenant = occurred.tenant();
        standings.change(tenant, KEY, occurred.place(), before -> standing);
        suspended.enter(
                tenant, standings.find(tenant, KEY).filter(Standing::suspended).isPresent());
    }

    @QueryHandler
    Standing answer(OrganisationStanding query, TenantId tenant) {
        return standings.find(tenant, KEY).orElse(Standing.ACTIVE);
    }

    @QueryHandler
    Suspended answer(SuspendedOrganisations query) {
        return new Suspended(tenants());
    }

    @Override
    public List<TenantId> tenants() {
        return suspended.all();
    }
}
