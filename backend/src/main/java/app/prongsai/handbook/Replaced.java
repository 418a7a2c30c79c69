package app.prongsai.handbook;

import app.prongsai.handbook.HandbookEvent.TableReplaced;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** One row of the platform's own per table: what the operator has put in the place of what was shipped. */
@Component
@ProcessingGroup(Replaced.NAME)
class Replaced {

    static final String NAME = "handbook-tables";

    /** By fiscal year; a document's keys are texts. */
    record Years(Map<String, List<TableRow>> byYear) {}

    /** The rows of a table that hold in a fiscal year, and since when. */
    record Holding(int fromFiscalYear, List<TableRow> rows) {}

    private final TenantCollection<Years> tables;
    private final Shipped shipped;

    Replaced(ReadModels readModels, Shipped shipped) {
        this.tables = readModels.collection(NAME, Years.class);
        this.shipped = shipped;
    }

    @EventHandler
    void on(TableReplaced event, Occurred occurred) {
        tables.change(occurred.tenant(), event.table().key(), occurred.place(), before -> {
            Map<String, List<TableRow>> years = new HashMap<>(before == null ? Map.of() : before.byYear());
            years.put(String.valueOf(event.fiscalYear()), event.rows());
            return new Years(years);
        });
    }

    /** @throws NotFound if the table begins later */
    Holding in(HandbookTable table, int fiscalYear) {
        var holding = years(table).floorEntry(fiscalYear);
        if (holding == null) {
            throw new NotFound();
        }
        return new Holding(holding.getKey(), holding.getValue());
    }

    TreeMap<Integer, List<TableRow>> years(HandbookTable table) {
        TreeMap<Integer, List<TableRow>> years = shipped.years(table);
        replaced(table).forEach((year, rows) -> years.put(Integer.valueOf(year), rows));
        return years;
    }

    Set<String> replacedYears(HandbookTable table) {
        return replaced(table).keySet();
    }

    private Map<String, List<TableRow>> replaced(HandbookTable table) {
        return tables.find(TenantId.PLATFORM, table.key()).map(Years::byYear).orElse(Map.of());
    }
}
