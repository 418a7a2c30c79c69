package app.prongsai.reports;

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
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the papers are made from: the organisation, and the measures of a year as they stand. */
@Component
class YearMeasures {

    private final Backend backend;

    YearMeasures(@Lazy Backend backend) {
        this.backend = backend;
    }

    Profile organisation(TenantId tenant) {
        return backend.ask(system(tenant), new OrganisationProfile());
    }

    /** The year's measures in the order of their codes. */
    List<Sheet> sheets(TenantId tenant, int fiscalYear) {
        Actor system = system(tenant);
        List<MeasureId> measures = backend.ask(system, new MeasureBoard(fiscalYear)).rows().stream()
                .map(MeasureBoard.Row::measure)
                .toList();
        return backend.ask(system, new YearSheets(measures)).sheets();
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.API);
    }
}
