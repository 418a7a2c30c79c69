package app.prongsai.handbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** ตัวชี้วัดและน้ำหนัก, ระดับผลการประเมิน, แม่แบบมาตรการ, ปฏิทิน, รายการ OIT, วันหยุดราชการ; each with the columns of its file. */
public enum HandbookTable {
    INDICATORS("number", "instrument", "title_th", "title_en", "weight_of_instrument"),
    LEVELS("scheme", "level_th", "min_total", "min_each_instrument"),
    MEASURE_TEMPLATES("key", "title_th", "indicators", "guidelines_th", "typical_unit_th"),
    CALENDAR("key", "title_th", "title_en", "from", "to"),
    OIT_ITEMS("code", "group", "group_title_th", "concepts", "reports_on", "title_th", "asks_th"),
    HOLIDAYS("date", "title_th", "title_en", "kind");

    static final String SOURCE = "source";
    static final String CONFIDENCE = "confidence";

    private final List<String> columns;

    HandbookTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** Its own columns, and at the end those that every table has: source and confidence. */
    public List<String> columns() {
        return Stream.concat(columns.stream(), Stream.of(SOURCE, CONFIDENCE)).toList();
    }

    /** "measure-templates" */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
