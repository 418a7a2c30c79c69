package app.prongsai.ui.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.imports.ImportDraft;
import app.prongsai.imports.ImportDraft.Item;
import app.prongsai.imports.ImportDraft.Way;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.ui.parts.ActionDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Corrects what was misread of one measure; nothing is imported yet. */
class CorrectionDialog extends ActionDialog {

    private final Item item;
    private final Consumer<Item> corrected;
    private final TextArea title = new TextArea(getTranslation("board.title"));
    private final Select<MeasureStatus> status = new Select<>();
    private final Repeated<WayFields> ways;
    private final Repeated<EvidenceFields> evidence;
    private final Map<Remark, TextArea> remarks = new EnumMap<>(Remark.class);
    private final MoneyFields money;

    CorrectionDialog(Item item, Answerable answerable, Consumer<Item> corrected) {
        super(translate("import.correct.title"), translate("import.correct.action"));
        this.item = item;
        this.corrected = corrected;
        title.setValue(item.title());
        status.setLabel(getTranslation("board.status"));
        status.setItems(MeasureStatus.values());
        status.setItemLabelGenerator(one -> getTranslation("status." + one));
        status.setValue(item.status());
        ways = new Repeated<>(
                getTranslation("plan.guideline.text"),
                getTranslation("plan.guideline.add"),
                getTranslation("plan.guideline.remove"),
                () -> new WayFields(answerable, new Way("", List.of(), null, null)));
        item.guidelines().forEach(way -> ways.add(new WayFields(answerable, way)));
        evidence = new Repeated<>(
                getTranslation("board.evidence"),
                getTranslation("import.evidence.add"),
                getTranslation("import.evidence.remove"),
                () -> new EvidenceFields(new Evidence("", EvidenceKind.OTHER, "", null, null, null, null, null)));
        item.evidence().forEach(one -> evidence.add(new EvidenceFields(one)));
        money = new MoneyFields(item.budget());
        Div words = new Div();
        words.addClassName("fields");
        for (Remark remark : Remark.values()) {
            TextArea text = new TextArea(getTranslation("remark." + remark));
            text.setValue(item.remarks().getOrDefault(remark, ""));
            remarks.put(remark, text);
            words.add(text);
        }
        fields(title, status, ways, evidence, words, money);
    }

    @Override
    protected void act() {
        if (title.getValue().isBlank()) {
            refuse(getTranslation("plan.title.missing"));
            return;
        }
        boolean days = ways.all().stream().map(WayFields::understood).reduce(true, Boolean::logicalAnd)
                & evidence.all().stream().map(EvidenceFields::understood).reduce(true, Boolean::logicalAnd);
        if (!money.understood()) {
            refuse(getTranslation("import.baht.wrong"));
            return;
        }
        if (!days) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        List<Evidence> proofs = new ArrayList<>();
        evidence.all().stream().filter(one -> !one.blank()).forEach(one -> proofs.add(one.evidence(proofs.size() + 1)));
        Map<Remark, String> said = new EnumMap<>(Remark.class);
        remarks.forEach((remark, text) -> {
            if (!text.getValue().isBlank()) {
                said.put(remark, text.getValue().strip());
            }
        });
        corrected.accept(new ImportDraft.Item(
                item.row(),
                title.getValue().strip(),
                status.getValue(),
                ways.all().stream().map(WayFields::way).toList(),
                proofs,
                said,
                money.budget()));
        close();
    }
}
