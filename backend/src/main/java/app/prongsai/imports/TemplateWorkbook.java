package app.prongsai.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template as an Excel sheet. Every cell to fill in is one of text, or Excel would make dates of its own. */
final class TemplateWorkbook {

    private static final int LETTER = 256;
    private static final int FIRST_HEADING = 4;
    private static final int ROWS_TO_FILL = 60;
    private static final short SIZE = 12;

    private final Template template;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("รายงาน");

    private TemplateWorkbook(Template template) {
        this.template = template;
    }

    static byte[] of(Template template) {
        TemplateWorkbook made = new TemplateWorkbook(template);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = made.workbook) {
            made.title();
            made.headings();
            made.body();
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void title() {
        CellStyle style = style(true, false);
        style.setAlignment(HorizontalAlignment.CENTER);
        int last = template.columns().size() - 1;
        for (int i = 0; i < template.title().size(); i++) {
            write(i, List.of(template.title().get(i)), style);
            sheet.addMergedRegion(new CellRangeAddress(i, i, 0, last));
        }
    }

    private void headings() {
        CellStyle style = style(true, true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        write(FIRST_HEADING, template.rows().get(0), style);
        write(FIRST_HEADING + 1, template.rows().get(1), style);
        List<Template.Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            Template.Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * LETTER);
            if (column.above().isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(FIRST_HEADING, FIRST_HEADING + 1, i, i));
            } else if (template.isFirstOfGroup(column)) {
                int others = (int) columns.stream()
                        .filter(other -> other.above().equals(column.above()))
                        .count();
                sheet.addMergedRegion(new CellRangeAddress(FIRST_HEADING, FIRST_HEADING, i, i + others - 1));
            }
        }
        sheet.createFreezePane(1, FIRST_HEADING + 2);
    }

    private void body() {
        CellStyle quiet = style(false, true);
        Font font = workbook.createFont();
        font.setItalic(true);
        font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        font.setFontHeightInPoints(SIZE);
        quiet.setFont(font);
        write(FIRST_HEADING + 2, template.rows().get(2), quiet);
        write(FIRST_HEADING + 3, template.rows().get(3), quiet);
        CellStyle open = style(false, true);
        List<String> blank = template.columns().stream().map(column -> "").toList();
        for (int i = 0; i < ROWS_TO_FILL; i++) {
            write(FIRST_HEADING + 4 + i, blank, open);
        }
    }

    private void write(int number, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            if (!cells.get(i).isEmpty()) {
                cell.setCellValue(cells.get(i));
            }
        }
    }

    private CellStyle style(boolean bold, boolean boxed) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints(SIZE);
        style.setFont(font);
        style.setWrapText(boxed);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (boxed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
