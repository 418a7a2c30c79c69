package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.tables.RowProblem;
import java.util.List;

/** What a CSV or XLSX file would put in a table's place, and what is wrong with it; changes nothing. */
@Allowed({OPERATOR, SYSTEM})
public record CheckTable(HandbookTable table, int fiscalYear, byte[] file) implements Query<CheckTable.Checked> {

    @Override
    public Class<Checked> answer() {
        return Checked.class;
    }

    public record Checked(List<TableRow> rows, List<RowProblem> problems) {

        public Checked {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }
}
