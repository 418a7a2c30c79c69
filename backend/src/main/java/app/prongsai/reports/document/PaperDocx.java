package app.prongsai.reports.document;

import java.util.HexFormat;
import java.util.Map;

/**
 * A paper as a Word document to edit and print, with Sarabun inside. Written as a stream of XML, because POI knows
 * nothing of embedded fonts, stamps the clock into the file and keeps the whole table in memory as objects.
 */
public final class PaperDocx {

    private static final Deflated REGULAR = obfuscated(Sarabun.REGULAR.file(), "5E4B1A702C1D4F6A9B577A3D0E5C6101");
    private static final Deflated BOLD = obfuscated(Sarabun.BOLD.file(), "5E4B1A702C1D4F6A9B577A3D0E5C6102");

    /** LibreOffice numbers pages with 1 2 3 whatever the document says; in this typeface they look like ๑ ๒ ๓. */
    private static final Deflated DIGITS = obfuscated(Sarabun.digits(), "5E4B1A702C1D4F6A9B577A3D0E5C6103");

    /** Parts as the body names them. */
    static final String FOOTER = "rId4";

    static final String HEADER = "rId5";
    static final String FIRST_HEADER = "rId6";
    static final String CODE = "rId7";

    private static final String CODE_RELATIONSHIP = "<Relationship Id=\"" + CODE
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/code.png\"/>";

    public byte[] render(TablePaper paper) {
        TablePaper official = OfficialText.of(paper);
        OfficePackage file = new OfficePackage("docx", values(official))
                .template("[Content_Types].xml", "content-types.xml")
                .template("_rels/.rels", "package-relationships.xml")
                .template("docProps/core.xml", "core-properties.xml")
                .template("word/_rels/document.xml.rels", "document-relationships.xml")
                .part("word/document.xml", out -> DocxBody.write(official, out))
                .template("word/styles.xml", "styles.xml")
                .template("word/settings.xml", "settings.xml")
                .template("word/header1.xml", "header.xml")
                .template("word/header2.xml", "first-header.xml")
                .template("word/footer1.xml", "footer.xml")
                .template("word/fontTable.xml", "font-table.xml")
                .template("word/_rels/fontTable.xml.rels", "font-relationships.xml")
                .part("word/fonts/font1.odttf", REGULAR)
                .part("word/fonts/font2.odttf", BOLD)
                .part("word/fonts/font3.odttf", DIGITS);
        String address = address(official);
        if (!address.isEmpty()) {
            file.part("word/media/code.png", out -> out.write(CodePicture.png(QrCode.of(address))));
        }
        return file.bytes();
    }

    private static Map<String, String> values(TablePaper official) {
        return Map.of(
                "title", OfficePackage.escaped(OfficialForm.title(official)),
                "running", OfficePackage.escaped(OfficialForm.runningTitle(official)),
                "first", OfficePackage.escaped(OfficialForm.firstTitle(official)),
                "code", address(official).isEmpty() ? "" : CODE_RELATIONSHIP,
                "body", halfPoints(PageForm.BODY),
                "table", halfPoints(PageForm.TABLE),
                "line", String.valueOf(DocxBody.LINE),
                "indent", String.valueOf(WordXml.twips(PageForm.FIRST_LINE_INDENT)));
    }

    /** Where the code leads; empty without one. */
    private static String address(TablePaper official) {
        return official.imprint() instanceof Imprint.Published published ? published.address() : "";
    }

    /** ECMA-376 part 4, 2.8.1: the first 32 bytes of an embedded font, mixed with its key read backwards. */
    private static Deflated obfuscated(byte[] font, String key) {
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
