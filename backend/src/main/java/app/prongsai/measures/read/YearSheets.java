package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The sheets of several measures, in the order asked for; for reports. */
@Allowed({SYSTEM})
public record YearSheets(List<MeasureId> measures) implements Query<YearSheets.Sheets> {

    public YearSheets {
        measures = List.copyOf(measures);
    }

    @Override
    public Class<Sheets> answer() {
        return Sheets.class;
    }

    public record Sheets(List<MeasureSheet.Sheet> sheets) {

        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }
}
