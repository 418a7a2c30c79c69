package app.prongsai.reports;

import app.prongsai.evidence.DeadLinks;
import app.prongsai.evidence.DeadLinks.DeadLink;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.read.YearSheets;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the papers are made from: the organisation, and the measures of a year as they stand. */
@Component
class YearMeasures {

    /** Later than any clock. */
    static final Instant NOW = Instant.MAX;

    private final Backend backend;

    YearMeasures(@Lazy Backend backend) {
        this.backend = backend;
    }

    Profile organisation(TenantId tenant) {
        return backend.ask(system(tenant), new OrganisationProfile());
    }

    List<Sheet> sheets(TenantId tenant, int fiscalYear) {
        return sheets(tenant, fiscalYear, NOW);
    }

    /** The year's measures as they stood at that moment, in the order of their codes. */
    List<Sheet> sheets(TenantId tenant, int fiscalYear, Instant asOf) {
        Actor system = system(tenant);
        List<MeasureId> measures = backend.askAsOf(system, asOf, new MeasureBoard(fiscalYear)).rows().stream()
                .map(MeasureBoard.Row::measure)
                .toList();
        return backend.askAsOf(system, asOf, new YearSheets(measures)).sheets();
    }

    List<DeadLink> deadLinks(TenantId tenant, int fiscalYear) {
        return backend.ask(system(tenant), new DeadLinks(fiscalYear)).links();
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.API);
    }
}
