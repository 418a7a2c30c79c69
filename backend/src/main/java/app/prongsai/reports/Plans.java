package app.prongsai.reports;

import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.document.PaperDifferences;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The plans of the years as files, and what changes from one to another. */
@Component
class Plans {

    private final YearMeasures measures;

    Plans(YearMeasures measures) {
        this.measures = measures;
    }

    /** @throws NotFound if nothing is planned */
    @QueryHandler
    Content answer(PlanFile query, TenantId tenant) {
        return PaperFiles.of(
                paper(tenant, query.fiscalYear()),
                "plan-" + tenant.code() + "-" + query.fiscalYear() + "."
                        + query.format().extension(),
                query.format());
    }

    /** @throws NotFound if one of the years is not planned */
    @QueryHandler
    Content answer(PlanDifferencesFile query, TenantId tenant) {
        int years = query.fiscalYear() - query.beforeFiscalYear();
        TablePaper differences = DifferencesWording.of(
                measures.organisation(tenant),
                List.of("แผนปีงบประมาณ พ.ศ. " + query.beforeFiscalYear(), "แผนปีงบประมาณ พ.ศ. " + query.fiscalYear()),
                PaperDifferences.between(
                        paper(tenant, query.beforeFiscalYear()),
                        paper(tenant, query.fiscalYear()),
                        (column, before, after) -> PlanWording.onlyAnotherYear(column, before, after, years)));
        String name = "plan-differences-" + tenant.code() + "-" + query.beforeFiscalYear() + "-" + query.fiscalYear()
                + "." + query.format().extension();
        return PaperFiles.of(differences, name, query.format());
    }

    private TablePaper paper(TenantId tenant, int fiscalYear) {
        List<Sheet> sheets = measures.sheets(tenant, fiscalYear);
        if (sheets.isEmpty()) {
            throw new NotFound();
        }
        Profile organisation = measures.organisation(tenant);
        return PlanWording.of(organisation, fiscalYear, sheets);
    }
}
