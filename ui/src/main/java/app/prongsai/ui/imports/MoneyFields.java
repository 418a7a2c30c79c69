package app.prongsai.ui.imports;

import app.prongsai.measures.Budget;
import app.prongsai.ui.words.Amounts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Money planned and spent, in baht; empty where nothing is said. */
class MoneyFields extends Div {

    private final TextField planned = new TextField(getTranslation("import.field.BUDGET"));
    private final TextField spent = new TextField(getTranslation("import.field.SPENT"));

    MoneyFields(Budget budget) {
        addClassName("side-by-side");
        show(planned, budget.planned());
        show(spent, budget.spent());
        add(planned, spent);
    }

    private static void show(TextField field, @Nullable Long satang) {
        field.setValue(satang == null ? "" : Amounts.baht(satang));
    }

    boolean understood() {
        return understood(planned) & understood(spent);
    }

    private boolean understood(TextField field) {
        OptionalLong satang = Amounts.satang(field.getValue());
        boolean right = field.getValue().isBlank()
                || satang.isPresent() && satang.getAsLong() >= 0 && satang.getAsLong() <= Budget.MOST;
        field.setInvalid(!right);
        field.setErrorMessage(getTranslation("import.baht.wrong"));
        return right;
    }

    Budget budget() {
        return new Budget(satang(planned), satang(spent));
    }

    private static @Nullable Long satang(TextField field) {
        OptionalLong satang = Amounts.satang(field.getValue());
        return satang.isPresent() ? Long.valueOf(satang.getAsLong()) : null;
    }
}
