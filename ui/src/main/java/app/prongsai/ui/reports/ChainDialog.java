package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.ApprovalChainOf;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.SetApprovalChain;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Whose agreement the organisation's reports need. */
class ChainDialog extends ActionDialog {

    private final Desk desk;
    private final CheckboxGroup<ApprovalStep> steps = new CheckboxGroup<>(getTranslation("chain.steps"));

    ChainDialog(Desk desk) {
        super(translate("chain.title"), translate("dialog.save"));
        this.desk = desk;
        steps.setItems(ApprovalStep.values());
        steps.setItemLabelGenerator(
                step -> getTranslation("chain.step", step.ordinal() + 1, getTranslation("approval.step." + step)));
        steps.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        steps.select(desk.ask(new ApprovalChainOf()).steps());
        fields(new Paragraph(getTranslation("chain.text")), steps);
    }

    @Override
    protected void act() {
        desk.send(new SetApprovalChain(List.copyOf(steps.getSelectedItems())));
        close();
        Notices.done(getTranslation("chain.saved"));
    }
}
