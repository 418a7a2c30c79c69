package app.prongsai.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The lines of a flattened report (cells by tabs, paragraphs of a cell by "¶") as a file of every other kind. */
final class Files {

    private static final String PARAGRAPH = "¶";

    private Files() {}

    static byte[] text(String lines) {
        return lines.replace(PARAGRAPH, "<br>").getBytes(StandardCharsets.UTF_8);
    }

    static String csv(String lines, char separator) {
        StringBuilder csv = new StringBuilder();
        for (String line : lines.split("\n", -1)) {
            List<String> fields = new ArrayList<>();
            for (String cell : line.split("\t", -1)) {
                fields.add('"' + cell.replace("\"", "\"\"").replace(PARAGRAPH, "\n") + '"');
            }
            csv.append(String.join(String.valueOf(separator), fields)).append("\r\n");
        }
        return csv.toString();
    }

    static byte[] html(String lines) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><title>x</title></head><body>");
        boolean inTable = false;
        for (String line : lines.split("\n")) {
            boolean row = line.indexOf('\t') >= 0;
            page.append(row && !inTable ? "<table border=1>" : !row && inTable ? "</table>" : "");
            inTable = row;
            if (row) {
                page.append("\n<tr>");
                for (String cell : line.split("\t", -1)) {
                    page.append("<td>\n  <p>").append(cell.replace(PARAGRAPH, "</p>\n  <p>"));
                    page.append("</p>\n</td>");
                }
                page.append("</tr>");
            } else if (!line.isBlank()) {
                page.append("<p>").append(line).append("</p>");
            }
        }
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx(String lines) {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = null;
            for (String line : lines.split("\n", -1)) {
                if (line.indexOf('\t') < 0) {
                    table = null;
                    document.createParagraph().createRun().setText(line);
                    continue;
                }
                String[] cells = line.split("\t", -1);
                boolean first = table == null;
                table = first ? document.createTable(1, cells.length) : table;
                var row = first ? table.getRow(0) : table.createRow();
                for (int i = 0; i < cells.length; i++) {
                    XWPFTableCell cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
                    String[] paragraphs = cells[i].split(PARAGRAPH, -1);
                    for (int p = 0; p < paragraphs.length; p++) {
                        XWPFParagraph paragraph = p == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
                        paragraph.createRun().setText(paragraphs[p]);
                    }
                }
            }
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mergeDown(XWPFTable table, int column, int from, int to) {
        for (int i = from; i <= to; i++) {
            var properties = table.getRow(i).getCell(column).getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(i == from ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    static byte[] xlsx(String lines, String... merged) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("ปก").createRow(0).createCell(0).setCellValue("รายงานประจำปี");
            XSSFSheet sheet = workbook.createSheet("รายงาน");
            String[] all = lines.split("\n", -1);
            for (int i = 0; i < all.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = all[i].split("\t", -1);
                for (int j = 0; j < cells.length; j++) {
                    if (!cells[j].isEmpty()) {
                        row.createCell(j).setCellValue(cells[j].replace(PARAGRAPH, "\n"));
                    }
                }
            }
            for (String area : merged) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            }
            return bytes(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same archive with one part replaced or, where there was none, added. */
    static byte[] withPart(byte[] archive, String name, byte[] content) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out);
                    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(name)) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        });
    }

    static String part(byte[] archive, String name) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(name);
    }

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
