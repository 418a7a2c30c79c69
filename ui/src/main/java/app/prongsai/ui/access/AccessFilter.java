package app.prongsai.ui.access;

import app.prongsai.access.AccessEntries;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.parts.DayField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Which entries are wanted: of one kind, of one person, from a day to a day. */
class AccessFilter extends Div {

    private final Select<String> what = new Select<>();
    private final Select<String> who = new Select<>();
    private final DayField from = new DayField(getTranslation("access.from"), null);
    private final DayField until = new DayField(getTranslation("access.until"), null);

    AccessFilter(Names names, Runnable changed) {
        addClassName("filters");
        what.setLabel(getTranslation("access.what"));
        what.setItems(AccessWords.ALL);
        what.setItemLabelGenerator(one -> one == null ? getTranslation("board.any") : AccessWords.of(one));
        who.setLabel(getTranslation("access.who"));
        who.setItems(names.people().keySet().stream()
                .sorted((one, other) -> names.actor(one).compareTo(names.actor(other)))
                .toList());
        who.setItemLabelGenerator(one -> one == null ? getTranslation("board.any") : names.actor(one));
        for (Select<String> select : List.of(what, who)) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("board.any"));
            select.setPlaceholder(getTranslation("board.any"));
            select.addValueChangeListener(chosen -> changed.run());
        }
        from.addValueChangeListener(typed -> changed.run());
        until.addValueChangeListener(typed -> changed.run());
        add(what, who, from, until);
    }

    AccessEntries wanted(int most) {
        return new AccessEntries(
                what.getValue(),
                who.getValue(),
                from.day().orElse(null),
                until.day().orElse(null),
                most);
    }
}
