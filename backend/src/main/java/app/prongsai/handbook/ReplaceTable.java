package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** From this fiscal year on the table is these rows. Sent under TenantId.PLATFORM; the rows are those of CheckTable. */
@Allowed({OPERATOR, SYSTEM})
public record ReplaceTable(HandbookTable table, int fiscalYear, List<TableRow> rows) implements Command {

    public ReplaceTable {
        rows = List.copyOf(rows);
    }

    @Override
    public Object target() {
        return "handbook/" + table.key();
    }
}
