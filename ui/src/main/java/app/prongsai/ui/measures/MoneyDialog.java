package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.measures.write.ReportSpending;
import app.prongsai.shared.Command;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.words.Amounts;
import com.vaadin.flow.component.textfield.TextField;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One amount in baht, with or without satang, in Thai or Arabic digits. */
class MoneyDialog extends ActionDialog {

    private final Desk desk;
    private final TextField amount = new TextField(getTranslation("money.baht"));
    private final LongFunction<Command> wish;

    private MoneyDialog(Desk desk, String title, @Nullable Long before, LongFunction<Command> wish) {
        super(title, translate("dialog.save"));
        this.desk = desk;
        this.wish = wish;
        amount.setValue(before == null ? "" : Amounts.baht(before));
        amount.setWidthFull();
        fields(amount);
    }

    static MoneyDialog planned(Desk desk, Sheet sheet) {
        MeasureId measure = sheet.measure();
        return new MoneyDialog(
                desk,
                translate("money.plan.title", sheet.code()),
                sheet.budget().planned(),
                satang -> new PlanBudget(measure, satang));
    }

    static MoneyDialog spent(Desk desk, Sheet sheet) {
        MeasureId measure = sheet.measure();
        return new MoneyDialog(
                desk,
                translate("money.spend.title", sheet.code()),
                sheet.budget().spent(),
                satang -> new ReportSpending(measure, satang));
    }

    @Override
    protected void act() {
        OptionalLong satang = Amounts.satang(amount.getValue());
        if (satang.isEmpty()) {
            refuse(getTranslation("money.not-a-number"));
            return;
        }
        desk.send(wish.apply(satang.getAsLong()));
        close();
        Notices.done(getTranslation("remark.saved"));
    }
}
