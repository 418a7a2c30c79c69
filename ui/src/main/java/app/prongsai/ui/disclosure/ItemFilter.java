package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemState;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.ui.frame.Desk;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Locale;

/** Which items are wanted: by word or code, and by what is to be done about them. */
class ItemFilter extends Div {

    enum Wanted {
        ALL,
        MINE,
        LATE,
        DEAD,
        UNANSWERED,
        TO_CONFIRM
    }

    private final Actor me;
    private final LocalDate today;
    private final TextField word = new TextField(getTranslation("board.word"));
    private final Select<Wanted> which = new Select<>();

    ItemFilter(Desk desk, Runnable changed) {
        me = desk.me();
        today = desk.today();
        addClassName("filters");
        word.setPlaceholder(getTranslation("oit.word.placeholder"));
        word.setClearButtonVisible(true);
        word.setValueChangeMode(ValueChangeMode.LAZY);
        which.setLabel(getTranslation("oit.which"));
        which.setItems(Wanted.values());
        which.setItemLabelGenerator(one -> getTranslation("oit.which." + one));
        which.setValue(desk.mayAny(Role.OFFICER) && !desk.mayAny(Role.COORDINATOR) ? Wanted.MINE : Wanted.ALL);
        add(word, which);
        word.addValueChangeListener(typed -> changed.run());
        which.addValueChangeListener(chosen -> changed.run());
    }

    boolean wants(Item item) {
        String text = plain(word.getValue()).strip();
        return plain(item.code() + " " + item.listed().wording().title()).contains(text)
                && switch (which.getValue()) {
                    case ALL -> true;
                    case MINE -> item.assignment().concerns(me);
                    case LATE -> item.lateOn(today);
                    case DEAD -> item.dead();
                    case UNANSWERED -> item.open();
                    case TO_CONFIRM -> item.state() == ItemState.ANSWERED;
                };
    }

    private static String plain(String text) {
        return ThaiNumerals.toArabic(text).toLowerCase(Locale.ROOT);
    }
}
