package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The nine columns of the official form: headings, widths, and what stands on which line of a row's cells. */
record ReportTable(List<Double> widths, List<Row> rows) {

    static final int COLUMNS = 9;

    /** The columns that share the upper heading {@link #RESULT}. */
    static final int FIRST_RESULT = 4;

    static final int RESULTS = 3;
    static final String RESULT = "ผลการดำเนินการ";
    static final List<String> HEADINGS = List.of(
            "วิธีการ/มาตรการที่ดำเนินการ",
            "แนวทางการปฏิบัติ",
            "ผู้รับผิดชอบ",
            "ระยะเวลาดำเนินการ",
            "อยู่ระหว่างดำเนินการ",
            "ดำเนินการแล้ว",
            "ยังไม่ดำเนินการ",
            "ข้อเสนอแนะ",
            "หมายเหตุ");

    private static final String DASH = "- ";
    private static final Pattern DASHED = Pattern.compile("^[-–—•]\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^[๐-๙]+[.)].*", Pattern.DOTALL);

    /** One entry of a cell, wrapped; {@code linesAbove} stay empty to bring it level with the entry it belongs to. */
    record Passage(String text, double indent, List<String> lines, int linesAbove) {
        int height() {
            return linesAbove + lines.size();
        }
    }

    static ReportTable of(List<Row> rows) {
        return new ReportTable(ColumnWidths.of(rows), rows);
    }

    static boolean isResult(int column) {
        return column >= FIRST_RESULT && column < FIRST_RESULT + RESULTS;
    }

    double textWidth(int column) {
        return widths.get(column) - 2 * PageForm.CELL_PADDING;
    }

    double resultWidth() {
        return widths.subList(FIRST_RESULT, FIRST_RESULT + RESULTS).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    List<String> headingLines(int column) {
        return ThaiLines.wrap(HEADINGS.get(column), textWidth(column), textWidth(column), ReportTable::headingWidth);
    }

    /** The nine cells of a row; a responsible unit and a period stand level with their guideline. */
    List<List<Passage>> cells(Row row) {
        List<List<String>> entries = entries(row);
        List<List<Passage>> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            List<Passage> cell = new ArrayList<>();
            for (String entry : entries.get(column)) {
                cell.add(passage(entry, textWidth(column)));
            }
            cells.add(cell);
        }
        level(cells);
        return cells;
    }

    /** The nine cells' texts as the form writes them: guidelines numbered, several results as a list with dashes. */
    static List<List<String>> entries(Row row) {
        return List.of(
                List.of(row.measure()),
                numbered(row.guidelines()),
                row.responsible(),
                row.period(),
                dashed(row.inProgress()),
                dashed(row.done()),
                dashed(row.notStarted()),
                dashed(row.recommendation()),
                dashed(row.note()));
    }

    /** A list's second line begins under the text of the first, not under its dash. */
    static double indent(String entry) {
        return entry.startsWith(DASH) ? width(DASH) : 0;
    }

    static double width(String text) {
        return Sarabun.REGULAR.width(text, PageForm.TABLE);
    }

    static double headingWidth(String text) {
        return Sarabun.BOLD.width(text, PageForm.TABLE);
    }

    private static Passage passage(String entry, double width) {
        double indent = indent(entry);
        return new Passage(entry, indent, ThaiLines.wrap(entry, width, width - indent, ReportTable::width), 0);
    }

    private static void level(List<List<Passage>> cells) {
        List<Passage> guidelines = cells.get(1);
        List<List<Passage>> level = cells.subList(1, 4).stream()
                .filter(cell -> cell.size() == guidelines.size())
                .toList();
        for (int i = 1; i < guidelines.size(); i++) {
            int entry = i;
            int top = level.stream()
                    .mapToInt(cell -> height(cell.subList(0, entry)))
                    .max()
                    .orElse(0);
            for (List<Passage> cell : level) {
                Passage passage = cell.get(i);
                int above = top - height(cell.subList(0, i));
                cell.set(i, new Passage(passage.text(), passage.indent(), passage.lines(), above));
            }
        }
    }

    private static int height(List<Passage> passages) {
        return passages.stream().mapToInt(Passage::height).sum();
    }

    private static List<String> numbered(List<String> guidelines) {
        List<String> numbered = new ArrayList<>();
        for (String guideline : guidelines) {
            boolean has = guideline.isBlank() || NUMBERED.matcher(guideline).matches();
            numbered.add(has ? guideline : ThaiNumerals.toThai(numbered.size() + 1 + ". ") + guideline);
        }
        return numbered;
    }

    private static List<String> dashed(List<String> entries) {
        if (entries.size() < 2) {
            return entries;
        }
        return entries.stream()
                .filter(entry -> !entry.isBlank())
                .map(entry -> DASH + DASHED.matcher(entry).replaceFirst(""))
                .toList();
    }
}
