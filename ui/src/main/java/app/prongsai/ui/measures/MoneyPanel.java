package app.prongsai.ui.measures;

import app.prongsai.measures.Budget;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.Table;
import app.prongsai.ui.words.Amounts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money planned and spent, and the figures beside last year's. */
class MoneyPanel extends Div {

    MoneyPanel(Desk desk, Sheet sheet, boolean reports) {
        add(new Paragraph(words(sheet.budget())));
        if (!sheet.figures().isEmpty()) {
            Table table = new Table(
                    getTranslation("figure.table"),
                    getTranslation("figure.name"),
                    getTranslation("figure.last-year"),
                    getTranslation("figure.this-year"));
            table.addClassName("board");
            sheet.figures()
                    .forEach(figure -> table.row(
                            new Span(figure.name() + " (" + figure.unit() + ")"),
                            new Span(number(figure.lastYear())),
                            new Span(number(figure.thisYear()))));
            add(table);
        }
        if (reports) {
            Div actions = new Div();
            actions.addClassName("actions");
            if (desk.mayAny(Role.COORDINATOR)) {
                actions.add(Press.quiet(
                        getTranslation("money.plan"),
                        () -> MoneyDialog.planned(desk, sheet).open()));
            }
            actions.add(
                    Press.quiet(
                            getTranslation("money.spend"),
                            () -> MoneyDialog.spent(desk, sheet).open()),
                    Press.quiet(Icon.ADD, getTranslation("figure.add"), () -> new FigureDialog(desk, sheet).open()));
            add(actions);
        }
    }

    private String words(Budget budget) {
        Long planned = budget.planned();
        Long spent = budget.spent();
        if (planned == null && spent == null) {
            return getTranslation("money.unsaid");
        }
        String set = planned == null
                ? getTranslation("money.planned.unsaid")
                : getTranslation("money.planned", Amounts.baht(planned));
        String used = spent == null
                ? getTranslation("money.spent.unsaid")
                : getTranslation("money.spent", Amounts.baht(spent));
        return set + " · " + used + share(planned, spent);
    }

    private String share(@Nullable Long planned, @Nullable Long spent) {
        return planned == null || spent == null || planned == 0
                ? ""
                : " " + getTranslation("money.share", Math.round(100.0 * spent / planned));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }
}
