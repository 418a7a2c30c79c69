package app.prongsai.reports.document;

import java.util.Map;

/** A paper as a spreadsheet, written as a stream of XML: every cell is a text, whatever it begins with. */
public final class PaperXlsx {

    public byte[] render(TablePaper paper) {
        TablePaper official = OfficialText.of(paper);
        String sheet = SheetText.sheetName(official.name());
        Map<String, String> values = Map.of(
                "title", OfficePackage.escaped(OfficialForm.title(official)),
                "sheet", OfficePackage.escaped(sheet),
                "quoted", OfficePackage.escaped("'" + sheet.replace("'", "''") + "'"),
                "first", String.valueOf(SheetBody.firstHeadingRow(official)),
                "last", String.valueOf(SheetBody.lastHeadingRow(official)));
        return new OfficePackage("xlsx", values)
                .template("[Content_Types].xml", "content-types.xml")
                .template("_rels/.rels", "package-relationships.xml")
                .template("docProps/core.xml", "core-properties.xml")
                .template("xl/workbook.xml", "workbook.xml")
                .template("xl/_rels/workbook.xml.rels", "workbook-relationships.xml")
                .template("xl/styles.xml", "styles.xml")
                .part("xl/worksheets/sheet1.xml", out -> SheetBody.write(official, out))
                .bytes();
    }
}
