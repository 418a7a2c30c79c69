package app.prongsai.ui.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.imports.ImportComparison.Difference;
import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A measure that is there already stays as it is; this is what the file says otherwise. */
class DifferenceTable extends Div {

    DifferenceTable(Line line) {
        String code = line.code() == null ? "" : line.code();
        Paragraph hint = new Paragraph(getTranslation("import.different.text", code));
        hint.addClassName("hint");
        Table table = new Table(
                translate("import.different.caption", code),
                translate("import.different.field"),
                translate("import.different.planned"),
                translate("import.different.drafted"));
        table.addClassName("import-differences");
        for (Difference difference : line.differences()) {
            table.row(
                    new Span(translate("import.field." + difference.field())),
                    text(difference.planned()),
                    text(difference.drafted()));
        }
        add(hint, table);
    }

    private static Div text(String text) {
        Div div = new Div(text.isBlank() ? "–" : text);
        div.addClassName("as-written");
        return div;
    }
}
