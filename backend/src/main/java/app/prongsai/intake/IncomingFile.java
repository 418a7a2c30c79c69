package app.prongsai.intake;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** From the bytes of a file, whatever its name, to the ways of reading it, or to the reason why there are none. */
final class IncomingFile {

    static final int LIMIT = 10 * 1024 * 1024;

    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

    private enum Disguise {
        PDF("25504446", "ไฟล์ PDF", "a PDF"),
        EMPTY_ZIP("504b0506", "ไฟล์ ZIP", "a ZIP file"),
        OLD_OFFICE(
                "d0cf11e0", "ไฟล์ Word หรือ Excel รุ่นเก่าหรือที่ใส่รหัสผ่าน", "an old or locked Word or Excel file"),
        RTF("7b5c727466", "ไฟล์ RTF", "an RTF file"),
        PNG("89504e47", "ไฟล์ภาพ", "an image"),
        JPEG("ffd8ff", "ไฟล์ภาพ", "an image"),
        GIF("47494638", "ไฟล์ภาพ", "an image"),
        GZIP("1f8b08", "ไฟล์บีบอัด", "a compressed file");

        private final byte[] firstBytes;
        private final String thai;
        private final String english;

        Disguise(String firstBytes, String thai, String english) {
            this.firstBytes = HexFormat.of().parseHex(firstBytes);
            this.thai = thai;
            this.english = english;
        }
    }

    private IncomingFile() {}

    static List<Source> sources(byte[] content) throws UnreadableReport {
        if (content.length > LIMIT) {
            throw UnreadableReport.because("too-large");
        }
        for (Disguise disguise : Disguise.values()) {
            if (startsWith(content, disguise.firstBytes)) {
                throw UnreadableReport.because("binary", disguise.thai, disguise.english);
            }
        }
        return startsWith(content, ZIP) ? OfficeFile.sources(content) : texts(TextBytes.decode(content));
    }

    private static List<Source> texts(String decoded) {
        String text = decoded.indexOf('\n') < 0 ? decoded.replace('\r', '\n') : decoded;
        if (HtmlRows.isPage(text)) {
            return List.of(() -> HtmlRows.read(text));
        }
        List<Source> sources = new ArrayList<>();
        sources.add(() -> new Source.Contents(Places.LINES, FlatRows.of(text)));
        for (char separator : new char[] {',', ';'}) {
            if (text.indexOf(separator) >= 0) {
                sources.add(() -> new Source.Contents(Places.LINES, CsvRows.of(text, separator)));
            }
        }
        if (HtmlRows.holdsTable(text)) {
            sources.add(() -> HtmlRows.read(text));
        }
        return sources;
    }

    private static boolean startsWith(byte[] content, byte[] first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (content[i] != first[i]) {
                return false;
            }
        }
        return true;
    }
}
