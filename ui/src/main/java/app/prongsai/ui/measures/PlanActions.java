package app.prongsai.ui.measures;

import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.DropGuideline;
import app.prongsai.measures.write.DropMeasure;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** What a coordinator may correct in a plan; each is a new event with its reason. */
class PlanActions extends Details {

    PlanActions(Desk desk, Sheet sheet) {
        setSummaryText(getTranslation("correct.menu"));
        Div actions =
                new Div(Press.quiet(getTranslation("correct.plan"), () -> new CorrectPlanDialog(desk, sheet).open()));
        actions.addClassName("actions");
        sheet.guidelines()
                .forEach(one -> actions.add(Press.quiet(
                        getTranslation("correct.guideline", one.number()),
                        () -> new GuidelineDialog(desk, sheet, one).open())));
        actions.add(Press.quiet(
                Icon.ADD,
                getTranslation("plan.guideline.add"),
                () -> GuidelineDialog.next(desk, sheet).open()));
        if (sheet.guidelines().size() > 1) {
            int last = sheet.guidelines().getLast().number();
            actions.add(Press.quiet(
                    getTranslation("correct.drop-guideline", last),
                    () -> reason(
                            "correct.drop-guideline.text",
                            getTranslation("correct.drop-guideline", last),
                            reason -> desk.send(new DropGuideline(sheet.measure(), last, reason)))));
        }
        actions.add(Press.quiet(
                getTranslation("correct.drop"),
                () -> reason(
                        "correct.drop.text",
                        getTranslation("correct.drop"),
                        reason -> desk.send(new DropMeasure(sheet.measure(), reason)))));
        add(actions);
    }

    private void reason(String text, String title, Consumer<String> action) {
        new ReasonDialog(title, getTranslation(text), title, reason -> {
                    action.accept(reason);
                    Notices.done(getTranslation("correct.saved"));
                })
                .open();
    }
}
