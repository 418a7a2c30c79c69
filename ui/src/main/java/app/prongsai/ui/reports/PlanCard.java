package app.prongsai.ui.reports;

import app.prongsai.reports.PlanDifferencesFile;
import app.prongsai.ui.frame.Desk;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;

/** The plan of a year as files, and what it changes against the year before. */
class PlanCard extends Article {

    PlanCard(Desk desk, int year, boolean comparable) {
        addClassName("card");
        add(new H2(getTranslation("plan.of-year", String.valueOf(year))), Downloads.ofPlan(desk, year));
        if (comparable) {
            add(Downloads.forStaff(
                    desk,
                    getTranslation("plan.differences.downloads", String.valueOf(year - 1)),
                    format -> new PlanDifferencesFile(year - 1, year, format)));
        }
    }
}
