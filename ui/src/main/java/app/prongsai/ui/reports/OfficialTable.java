package app.prongsai.ui.reports;

import app.prongsai.reports.document.OfficialColumns;
import app.prongsai.reports.document.OfficialReport;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The nine columns of the form; official Thai in every language. */
class OfficialTable extends NativeTable {

    OfficialTable(OfficialReport report) {
        addClassName("official");
        getElement().setAttribute("lang", "th");
        OfficialColumns columns = OfficialColumns.of(report);
        getElement().insertChild(0, widths(columns.shares()));
        NativeTableRow first = getHead().addRow();
        NativeTableRow second = getHead().addRow();
        for (int column = 0; column < OfficialColumns.HEADINGS.size(); column++) {
            boolean result = OfficialColumns.isResult(column);
            if (column == OfficialColumns.FIRST_RESULT) {
                first.add(header(OfficialColumns.RESULT, "colgroup", "colspan", OfficialColumns.RESULTS));
            }
            (result ? second : first)
                    .add(header(OfficialColumns.HEADINGS.get(column), "col", "rowspan", result ? 1 : 2));
        }
        columns.rows().forEach(cells -> getBody().add(row(cells)));
    }

    private static Element widths(List<Double> shares) {
        Element widths = new Element("colgroup");
        shares.forEach(share -> widths.appendChild(new Element("col").setAttribute("width", share + "%")));
        return widths;
    }

    private static NativeTableHeaderCell header(String word, String scope, String span, int cells) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(word);
        header.getElement().setAttribute("scope", scope).setAttribute(span, String.valueOf(cells));
        return header;
    }

    private static NativeTableRow row(List<List<String>> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int column = 0; column < cells.size(); column++) {
            HtmlContainer cell = column == 0 ? new NativeTableHeaderCell() : new NativeTableCell();
            if (column == 0) {
                cell.getElement().setAttribute("scope", "row");
            }
            row.add(filled(cell, OfficialColumns.HEADINGS.get(column), cells.get(column)));
        }
        return row;
    }

    private static HtmlContainer filled(HtmlContainer cell, String column, List<String> entries) {
        cell.getElement().setAttribute("data-column", column);
        entries.forEach(entry -> cell.add(new Paragraph(entry)));
        if (entries.isEmpty()) {
            cell.addClassName("nothing");
        }
        return cell;
    }
}
