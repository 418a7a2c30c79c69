package app.prongsai.ui.assessments;

import app.prongsai.assessments.AssessmentResult.Result;
import app.prongsai.assessments.AssessmentTrend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ผลการประเมิน: how the years went, what one year came to, and which measures would answer it. */
@Route("assessments")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class AssessmentsView extends Div implements HasUrlParameter<Integer>, HasDynamicTitle {

    private final Desk desk;
    private final boolean records;
    private final Div body = new Div();
    private AssessmentTrend.Trend known = new AssessmentTrend.Trend(List.of());
    private @Nullable Integer asked;

    AssessmentsView(Desk desk) {
        this.desk = desk;
        records = desk.mayAny(Role.COORDINATOR);
        addClassNames("screen", "assessments");
        add(new Heading(getTranslation("nav.assessments"), record()), body);
        desk.watch(this, new AssessmentTrend(), trend -> {
            known = trend;
            if (isAttached()) {
                show();
            }
        });
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer year) {
        asked = year;
        show();
    }

    private void show() {
        body.removeAll();
        if (known.results().isEmpty()) {
            body.add(new EmptyState(
                    getTranslation("assess.empty.title"),
                    getTranslation(records ? "assess.empty.text.coordinator" : "assess.empty.text"),
                    record()));
            return;
        }
        Integer year = asked;
        Result chosen = known.results().stream()
                .filter(result -> year == null || result.fiscalYear() == year)
                .findFirst()
                .orElseThrow(NotFound::new);
        body.add(
                new TrendPanel(known.results(), chosen.fiscalYear()),
                new ResultPanel(desk, chosen, records),
                new ProposalList(desk, chosen.fiscalYear(), records));
    }

    private Component[] record() {
        if (!records) {
            return new Component[0];
        }
        Link link = new Link("assessments/entry", Icon.ADD, getTranslation("assess.record"));
        link.addClassName("main-link");
        return new Component[] {link};
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.assessments");
    }
}
