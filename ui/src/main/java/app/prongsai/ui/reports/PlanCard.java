package app.prongsai.ui.reports;

import app.prongsai.reports.PlanDifferencesFile;
import app.prongsai.ui.frame.Desk;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The plan of a year as files, and what it changes against the year before. */
class PlanCard extends Article {

    private final Desk desk;
    private final int year;

    PlanCard(Desk desk, int year, boolean comparable) {
        this.desk = desk;
        this.year = year;
        addClassName("card");
        add(new H2(getTranslation("plan.of-year", String.valueOf(year))));
        Div files = actions();
        Downloads.ofPlan(desk, year).forEach(files::add);
        add(files);
        if (comparable) {
            add(differences());
        }
    }

    private Div differences() {
        Div actions = actions();
        StaffDownload.inEveryFormat(
                        desk, "plan.differences.download", format -> new PlanDifferencesFile(year - 1, year, format))
                .forEach(actions::add);
        return actions;
    }

    private static Div actions() {
        Div actions = new Div();
        actions.addClassName("actions");
        return actions;
    }
}
