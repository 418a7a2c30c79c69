package app.prongsai.ui.reports;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.OfficialText;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The nine columns of the form; official Thai in every language. */
class OfficialTable extends NativeTable {

    private static final List<String> BEFORE =
            List.of("วิธีการ/มาตรการที่ดำเนินการ", "แนวทางการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
    private static final List<String> RESULTS = List.of("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ");
    private static final List<String> AFTER = List.of("ข้อเสนอแนะ", "หมายเหตุ");

    OfficialTable(List<Row> rows) {
        addClassName("official");
        getElement().setAttribute("lang", "th");
        NativeTableRow first = getHead().addRow();
        BEFORE.forEach(word -> first.add(header(word, "rowspan", 2)));
        first.add(header("ผลการดำเนินการ", "colspan", RESULTS.size()));
        AFTER.forEach(word -> first.add(header(word, "rowspan", 2)));
        NativeTableRow second = getHead().addRow();
        RESULTS.forEach(word -> second.add(header(word, "colspan", 1)));
        rows.forEach(row -> getBody().add(row(row)));
    }

    private static NativeTableHeaderCell header(String word, String span, int cells) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(word);
        header.getElement().setAttribute("scope", span.equals("colspan") && cells > 1 ? "colgroup" : "col");
        header.getElement().setAttribute(span, String.valueOf(cells));
        return header;
    }

    private static NativeTableRow row(Row row) {
        NativeTableRow cells = new NativeTableRow();
        NativeTableHeaderCell measure = new NativeTableHeaderCell(OfficialText.of(row.measure()));
        measure.getElement().setAttribute("scope", "row").setAttribute("data-column", BEFORE.getFirst());
        cells.add(
                measure,
                cell(BEFORE.get(1), row.guidelines()),
                cell(BEFORE.get(2), row.responsible()),
                cell(BEFORE.get(3), row.period()),
                cell(RESULTS.get(0), row.inProgress()),
                cell(RESULTS.get(1), row.done()),
                cell(RESULTS.get(2), row.notStarted()),
                cell(AFTER.get(0), row.recommendation()),
                cell(AFTER.get(1), row.note()));
        return cells;
    }

    private static NativeTableCell cell(String column, List<String> lines) {
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-column", column);
        lines.forEach(line -> cell.add(new Paragraph(OfficialText.of(line))));
        if (lines.isEmpty()) {
            cell.addClassName("nothing");
        }
        return cell;
    }
}
