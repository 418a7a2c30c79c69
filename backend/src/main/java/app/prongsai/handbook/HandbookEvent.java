package app.prongsai.handbook;

import app.prongsai.shared.EventType;
import java.util.List;

/** What happens to the handbook, in the platform's own history. */
public sealed interface HandbookEvent {

    /** From this fiscal year on, until a later one has rows of its own, the table is these rows. */
    @EventType(name = "handbook.TableReplaced")
    record TableReplaced(HandbookTable table, int fiscalYear, List<TableRow> rows) implements HandbookEvent {

        public TableReplaced {
            rows = List.copyOf(rows);
        }
    }
}
