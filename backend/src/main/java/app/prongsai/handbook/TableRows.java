package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.handbook.LevelScheme.Level;
import app.prongsai.handbook.MeasureTemplates.Template;
import app.prongsai.handbook.YearCalendar.Window;
import java.time.LocalDate;

/** A row of each table as what it means. */
final class TableRows {

    private static final String ITEM_CODE = "[A-Za-z0-9-]{1,16}";
    private static final String ITEM_GROUP = "[A-Za-z0-9.-]{1,16}";
    private static final String EVERY_YEAR = "fixed";
    private static final String HOLIDAY_KIND = EVERY_YEAR + "|substitute|announced";
    private static final String PREVIOUS_YEAR = "previous";
    private static final String REPORTS_ON = "same|" + PREVIOUS_YEAR;

    private TableRows() {}

    static Indicator indicator(TableRow row) {
        Cells cells = new Cells(row);
        String instrument = cells.text("instrument", 10);
        unless(instrument.matches("[A-Z]{2,10}"), "handbook.instrument-is-malformed", instrument);
        return new Indicator(
                cells.whole("number"),
                instrument,
                cells.text("title_th", 200),
                cells.text("title_en", 200),
                cells.number("weight_of_instrument"),
                cells.source());
    }

    static Level level(TableRow row) {
        Cells cells = new Cells(row);
        return new Level(
                cells.key("scheme"),
                cells.text("level_th", 60),
                cells.number("min_total"),
                cells.numberIfAny("min_each_instrument"),
                cells.source());
    }

    static Template template(TableRow row) {
        Cells cells = new Cells(row);
        return new Template(
                cells.key("key"),
                cells.text("title_th", 300),
                cells.wholes("indicators"),
                cells.list("guidelines_th"),
                cells.text("typical_unit_th", 200),
                cells.source());
    }

    static Window window(TableRow row) {
        Cells cells = new Cells(row);
        LocalDate to = cells.day("to");
        return new Window(
                cells.key("key"),
                cells.text("title_th", 200),
                cells.text("title_en", 200),
                cells.dayOr("from", to),
                to,
                cells.source(),
                false);
    }

    static DayOff dayOff(TableRow row) {
        Cells cells = new Cells(row);
        return new DayOff(
                cells.day("date"),
                cells.text("title_th", 200),
                cells.text("title_en", 200),
                cells.matching("kind", HOLIDAY_KIND, "handbook.holiday-kind-is-malformed")
                        .equals(EVERY_YEAR),
                cells.source());
    }

    static OitItems.Item oitItem(TableRow row) {
        Cells cells = new Cells(row);
        return new OitItems.Item(
                cells.matching("code", ITEM_CODE, "handbook.item-code-is-malformed"),
                cells.matching("group", ITEM_GROUP, "handbook.item-code-is-malformed"),
                cells.text("group_title_th", 200),
                cells.keys("concepts"),
                cells.matching("reports_on", REPORTS_ON, "handbook.reports-on-is-malformed")
                        .equals(PREVIOUS_YEAR),
                cells.text("title_th", 500),
                cells.textIfAny("asks_th", 4_000),
                cells.source().words(),
                cells.confidence());
    }
}
