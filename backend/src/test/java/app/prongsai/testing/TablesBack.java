package app.prongsai.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Reads the table out of a file again: a row of headings, then the rows; the entries of a cell on lines of their own. */
public final class TablesBack {

    private TablesBack() {}

    /** A PDF knows lines and paragraphs, but not the line feed inside one. */
    public static List<List<String>> flat(List<List<String>> table) {
        return each(table, cell -> cell.replaceAll("\\s+", ""));
    }

    /** Without the dashes that paper sets before the entries of a list. */
    public static List<List<String>> words(List<List<String>> table) {
        return each(table, cell -> cell.replaceAll("(?m)^- ", ""));
    }

    private static List<List<String>> each(List<List<String>> table, UnaryOperator<String> change) {
        return table.stream().map(row -> row.stream().map(change).toList()).toList();
    }

    public static List<List<String>> ofCsv(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.charAt(0) != '\uFEFF') {
            throw new AssertionError("Excel would take it for another encoding");
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> record : records(text.substring(1))) {
            rows.add(record.stream()
                    .map(field -> field.startsWith("'") ? field.substring(1) : field)
                    .toList());
        }
        return rows;
    }

    /** RFC 4180, strictly: quotes around every field, CR LF after every record. */
    public static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at++) != '"') {
                throw new AssertionError("No quote at " + at);
            }
            StringBuilder field = new StringBuilder();
            while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                field.append(text.charAt(at));
                at += text.charAt(at) == '"' ? 2 : 1;
            }
            record.add(field.toString());
            at++;
            if (text.startsWith("\r\n", at)) {
                at += 2;
                records.add(record);
                record = new ArrayList<>();
            } else if (text.charAt(at++) != ',') {
                throw new AssertionError("No comma at " + at);
            }
        }
        return records;
    }

    public static List<List<String>> ofJson(byte[] bytes) throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes);
        List<List<String>> rows = new ArrayList<>();
        rows.add(texts(json.get("columns"), column -> column.get("heading").textValue()));
        for (JsonNode row : json.get("rows")) {
            rows.add(texts(
                    json.get("columns"),
                    column -> String.join(
                            "\n", texts(row.get("cells").get(column.get("key").textValue()), JsonNode::textValue))));
        }
        return rows;
    }

    private static List<String> texts(JsonNode nodes, Function<JsonNode, String> text) {
        return StreamSupport.stream(nodes.spliterator(), false).map(text).toList();
    }

    public static List<List<String>> ofXlsx(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<List<String>> rows = new ArrayList<>();
            sheet.forEach(row -> rows.add(texts(row)));
            int above = (int) rows.stream().takeWhile(TablesBack::standsAlone).count();
            return withoutGroups(
                    rows.subList(above, rows.size()),
                    sheet.getMergedRegions().stream()
                            .anyMatch(region -> region.getFirstRow() == above && region.getLastRow() == above + 1));
        }
    }

    private static List<String> texts(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell.getCellType() != CellType.STRING && cell.getCellType() != CellType.BLANK) {
                throw new AssertionError(cell.getAddress() + " is " + cell.getCellType());
            }
            cells.add(cell.getStringCellValue());
        }
        return cells;
    }

    /** Titles and the like have a row for themselves. */
    private static boolean standsAlone(List<String> row) {
        return row.stream().filter(text -> !text.isBlank()).count() < 2;
    }

    public static List<List<String>> ofDocx(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            XWPFTable table = document.getTables().getFirst();
            List<List<String>> rows = new ArrayList<>();
            boolean groups = false;
            for (var row : table.getRows()) {
                List<String> cells = new ArrayList<>();
                for (XWPFTableCell cell : row.getTableCells()) {
                    cells.add(cell.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining("\n")));
                    var span = cell.getCTTc().getTcPr().getGridSpan();
                    for (int i = 1; span != null && i < span.getVal().intValue(); i++) {
                        groups = true;
                        cells.add("");
                    }
                }
                rows.add(cells);
            }
            return withoutGroups(rows, groups);
        }
    }

    /** Of two rows of headings, the lower one where it says something. */
    private static List<List<String>> withoutGroups(List<List<String>> rows, boolean groups) {
        if (!groups) {
            return rows;
        }
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < rows.get(1).size(); column++) {
            String lower = rows.get(1).get(column);
            headings.add(lower.isEmpty() ? rows.get(0).get(column) : lower);
        }
        List<List<String>> all = new ArrayList<>(rows.subList(1, rows.size()));
        all.set(0, headings);
        return all;
    }

    /** By the structure for readers who listen, and the text for those who copy. */
    public static List<List<String>> ofPdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
                texts.put(page, ofPage);
            }
            List<List<String>> rows = new ArrayList<>();
            List<Integer> spans = new ArrayList<>();
            rows(document.getDocumentCatalog().getStructureTreeRoot(), texts, rows, spans);
            if (spans.isEmpty()) {
                return rows;
            }
            List<String> headings = new ArrayList<>(rows.get(0));
            headings.remove((int) spans.getFirst());
            headings.addAll(spans.getFirst(), rows.get(1));
            List<List<String>> all = new ArrayList<>(rows.subList(1, rows.size()));
            all.set(0, headings);
            return all;
        }
    }

    private static void rows(
            PDStructureNode node,
            Map<PDPage, Map<Integer, String>> texts,
            List<List<String>> into,
            List<Integer> spans) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element
                    && element.getStructureType().equals("TR")) {
                List<String> row = new ArrayList<>();
                for (Object cell : element.getKids()) {
                    PDStructureElement data = (PDStructureElement) cell;
                    if (data.getStructureType().equals("TH")
                            && data.getAttributes().getObject(0) instanceof Object attributes
                            && attributes.toString().contains("ColSpan=3")) {
                        spans.add(row.size());
                    }
                    row.add(text(data, texts));
                }
                into.add(row);
            } else if (kid instanceof PDStructureElement element) {
                rows(element, texts, into, spans);
            }
        }
    }

    private static String text(PDStructureNode node, Map<PDPage, Map<Integer, String>> texts) {
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> text.append(text(element, texts));
                case PDMarkedContentReference reference ->
                    text.append(texts.get(reference.getPage()).getOrDefault(reference.getMCID(), ""));
                case Integer id ->
                    text.append(texts.get(((PDStructureElement) node).getPage()).getOrDefault(id, ""));
                default -> throw new AssertionError(kid);
            }
        }
        return text.toString();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> into) {
        StringBuilder actual = new StringBuilder();
        actual(content, actual);
        if (content.getMCID() >= 0) {
            into.merge(content.getMCID(), actual.toString(), String::concat);
        }
    }

    private static void actual(PDMarkedContent content, StringBuilder into) {
        if (content.getActualText() != null) {
            into.append(content.getActualText());
        }
        for (Object inner : content.getContents()) {
            if (inner instanceof PDMarkedContent nested) {
                actual(nested, into);
            }
        }
    }
}
