package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Opens a round of the chosen fiscal year; its report is public from then on. */
class OpenRoundDialog extends ActionDialog {

    private static final int FIRST_YEAR = 2550;
    private static final int LAST_YEAR = 2650;

    private final Desk desk;
    private final RadioButtonGroup<RoundId> round = new RadioButtonGroup<>(getTranslation("round.months"));
    private final IntegerField assessed = new IntegerField(getTranslation("round.assessed"));
    private final TextArea basis = new TextArea(getTranslation("round.basis"));

    OpenRoundDialog(Desk desk) {
        super(translate("round.open.title", String.valueOf(desk.year())), translate("round.open.action"));
        this.desk = desk;
        List<RoundId> rounds = RoundId.allOf(desk.year());
        round.setItems(rounds);
        round.setItemLabelGenerator(RoundWords::months);
        round.setValue(rounds.getFirst());
        assessed.setMin(FIRST_YEAR);
        assessed.setMax(LAST_YEAR);
        assessed.setValue(desk.year() - 1);
        basis.setHelperText(getTranslation("round.basis.helper"));
        basis.setMinRows(3);
        fields(round, assessed, basis, new Paragraph(getTranslation("round.open.public")));
    }

    @Override
    protected void act() {
        Integer year = assessed.getValue();
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            refuse(getTranslation("round.assessed.wrong"));
            return;
        }
        desk.send(new OpenRound(round.getValue(), year, basis.getValue().strip()));
        close();
        Notices.done(getTranslation("round.opened"));
    }
}
