package app.prongsai.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A table whose rows become cards on a narrow screen: each cell then carries its column's name. */
public class Table extends NativeTable {

    private final String[] columns;
    private final NativeTableBody body;

    public Table(String caption, String... columns) {
        this.columns = columns.clone();
        addClassName("table");
        setCaptionText(caption);
        getCaption().addClassName("for-screen-readers");
        NativeTableRow head = getHead().addRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        body = getBody();
    }

    /** Where a {@link KeyedList} puts its rows. */
    public Component rows() {
        return body;
    }

    public void row(Component... cells) {
        body.add(newRow(cells));
    }

    /** A row that is not yet in the table. */
    public NativeTableRow newRow(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute("data-column", columns[i]);
            row.add(cell);
        }
        return row;
    }
}
