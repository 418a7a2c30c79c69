package app.prongsai.ui.evidence;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.evidence.EvidenceVault.Item;
import app.prongsai.evidence.EvidenceVault.Use;
import app.prongsai.evidence.HiddenParts;
import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.write.ShareEvidence;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.HiddenNotice;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;

/** Lets one proof serve another measure of the year. */
class ShareDialog extends ActionDialog {

    private final Desk desk;
    private final Item item;
    private final ComboBox<Row> measure = new ComboBox<>(getTranslation("vault.share.measure"));

    ShareDialog(Desk desk, Item item) {
        super(translate("vault.share.title"), translate("vault.share.action"));
        this.desk = desk;
        this.item = item;
        measure.setItems(others());
        measure.setItemLabelGenerator(row -> row.code() + " " + row.title());
        Set<HiddenPart> hidden = desk.ask(new HiddenParts(item.files())).parts();
        fields(new Paragraph(item.title()), measure, new HiddenNotice(hidden));
    }

    @Override
    protected void act() {
        Row chosen = measure.getValue();
        if (chosen == null) {
            refuse(getTranslation("vault.share.choose"));
            return;
        }
        Use origin = item.uses().getFirst();
        desk.send(new ShareEvidence(origin.measure(), origin.evidence(), chosen.measure()));
        close();
        Notices.done(getTranslation("vault.shared", chosen.code()));
    }

    private List<Row> others() {
        return desk.ask(new MeasureBoard(desk.year())).rows().stream()
                .filter(row ->
                        item.uses().stream().noneMatch(use -> use.measure().equals(row.measure())))
                .toList();
    }
}
