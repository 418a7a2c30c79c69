package app.prongsai.ui.measures;

import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.ReturnForMoreWork;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The head's answer to "it is done": yes, or back with a sentence. */
class ApprovalPanel extends Div {

    ApprovalPanel(Desk desk, Reporting measure) {
        addClassNames("panel", "approval");
        Div actions = new Div(
                Press.main(Icon.DONE, getTranslation("approval.approve"), () -> {
                    desk.send(new ApproveCompletion(measure.measure()));
                    Notices.done(getTranslation("approval.approved"));
                }),
                Press.quiet(Icon.BACK, getTranslation("approval.return"), () -> back(desk, measure)));
        actions.addClassName("actions");
        add(new Paragraph(getTranslation("approval.asked")), actions);
    }

    private void back(Desk desk, Reporting measure) {
        new ReasonDialog(
                        getTranslation("approval.return.title", measure.code()),
                        getTranslation("approval.return.text"),
                        getTranslation("approval.return"),
                        reason -> {
                            desk.send(new ReturnForMoreWork(measure.measure(), reason));
                            Notices.done(getTranslation("approval.returned"));
                        })
                .open();
    }
}
