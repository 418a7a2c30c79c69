package app.prongsai.ui.evidence;

import app.prongsai.evidence.EvidenceVault.Item;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.thai.ThaiNumerals;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Collectors;

/** Which evidence is wanted: by word, number or measure, by kind, without a day, with a dead link. */
class VaultFilter extends Div {

    private final TextField word = new TextField(getTranslation("board.word"));
    private final Select<EvidenceKind> kind = new Select<>();
    private final Checkbox undated = new Checkbox(getTranslation("vault.undated"));
    private final Checkbox dead = new Checkbox(getTranslation("vault.dead"));

    VaultFilter(Runnable changed) {
        addClassName("filters");
        word.setPlaceholder(getTranslation("vault.word.placeholder"));
        word.setClearButtonVisible(true);
        word.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(getTranslation("evidence.kind"));
        kind.setItems(EvidenceKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("board.any"));
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("board.any") : getTranslation("evidence.kind." + one));
        kind.setPlaceholder(getTranslation("board.any"));
        Div only = new Div(undated, dead);
        only.addClassName("only");
        add(word, kind, only);
        word.addValueChangeListener(typed -> changed.run());
        kind.addValueChangeListener(chosen -> changed.run());
        undated.addValueChangeListener(ticked -> changed.run());
        dead.addValueChangeListener(ticked -> changed.run());
    }

    boolean wants(Item item) {
        String text = ThaiNumerals.toArabic(word.getValue()).strip();
        return (text.isEmpty() || ThaiNumerals.toArabic(words(item)).contains(text))
                && (kind.isEmpty() || item.kind() == kind.getValue())
                && (!undated.getValue() || item.from() == null)
                && (!dead.getValue() || item.deadLink());
    }

    private static String words(Item item) {
        return item.title() + " " + (item.number() == null ? "" : item.number()) + " "
                + item.uses().stream()
                        .map(use -> use.code() + " " + use.title())
                        .collect(Collectors.joining(" "));
    }
}
