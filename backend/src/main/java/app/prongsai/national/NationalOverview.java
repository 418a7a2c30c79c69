package app.prongsai.national;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/** The organisations that have planned or published anything for a fiscal year, in no order. Asked under TenantId.PLATFORM. */
@Allowed({PUBLIC, OPERATOR, SYSTEM})
public record NationalOverview(int fiscalYear) implements Query<NationalOverview.Year> {

    @Override
    public Class<Year> answer() {
        return Year.class;
    }

    /** @param years for which there is something to compare, newest first */
    public record Year(int fiscalYear, List<Standing> standings, List<Integer> years) {

        public Year {
            standings = List.copyOf(standings);
            years = List.copyOf(years);
        }
    }

    /** @param published the parts of the year whose report is published, as they stand in addresses: "6", "12" */
    public record Standing(TenantId tenant, int fiscalYear, Counts measures, List<String> published) {

        public Standing {
            published = List.copyOf(published);
        }
    }
}
