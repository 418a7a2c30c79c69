package app.prongsai.reports.document;

import java.util.HexFormat;
import java.util.Map;

/**
 * A paper as a Word document to edit and print, with Sarabun inside. Written as a stream of XML, because POI knows
 * nothing of embedded fonts, stamps the clock into the file and keeps the whole table in memory as objects.
 */
public final class PaperDocx {

    private static final Deflated REGULAR = obfuscated(Sarabun.REGULAR, "5E4B1A702C1D4F6A9B577A3D0E5C6101");
    private static final Deflated BOLD = obfuscated(Sarabun.BOLD, "5E4B1A702C1D4F6A9B577A3D0E5C6102");

    public byte[] render(TablePaper paper) {
        TablePaper official = OfficialText.of(paper);
        Map<String, String> values = Map.of(
                "title", OfficePackage.escaped(OfficialForm.title(official)),
                "running", OfficePackage.escaped(OfficialForm.runningTitle(official)),
                "body", halfPoints(PageForm.BODY),
                "table", halfPoints(PageForm.TABLE),
                "line", String.valueOf(DocxBody.LINE),
                "indent", String.valueOf(WordXml.twips(PageForm.FIRST_LINE_INDENT)));
        return new OfficePackage("docx", values)
                .template("[Content_Types].xml", "content-types.xml")
                .template("_rels/.rels", "package-relationships.xml")
                .template("docProps/core.xml", "core-properties.xml")
                .template("word/_rels/document.xml.rels", "document-relationships.xml")
                .part("word/document.xml", out -> DocxBody.write(official, out))
                .template("word/styles.xml", "styles.xml")
                .template("word/settings.xml", "settings.xml")
                .template("word/header1.xml", "header.xml")
                .template("word/footer1.xml", "footer.xml")
                .template("word/fontTable.xml", "font-table.xml")
                .template("word/_rels/fontTable.xml.rels", "font-relationships.xml")
                .part("word/fonts/font1.odttf", REGULAR)
                .part("word/fonts/font2.odttf", BOLD)
                .bytes();
    }

    /** ECMA-376 part 4, 2.8.1: the first 32 bytes of an embedded font, mixed with its key read backwards. */
    private static Deflated obfuscated(Sarabun face, String key) {
        byte[] font = face.file();
        byte[] mask = HexFormat.of().parseHex(key);
        for (int i = 0; i < 32; i++) {
            font[i] ^= mask[mask.length - 1 - i % mask.length];
        }
        return Deflated.of(font);
    }

    private static String halfPoints(double points) {
        return String.valueOf(Math.round(2 * points));
    }
}
