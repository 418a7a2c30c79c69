package app.prongsai.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** From the bytes of a file to its lines, or to the reason why there are none. */
final class IncomingText {

    static final int LIMIT = 10 * 1024 * 1024;

    private static final int SAMPLE = 8192;

    private enum Disguise {
        PDF("25504446", "ไฟล์ PDF", "a PDF"),
        ZIP("504b0304", "ไฟล์ Word, Excel หรือ ZIP", "a Word, Excel or ZIP file"),
        EMPTY_ZIP("504b0506", "ไฟล์ ZIP", "a ZIP file"),
        OLD_OFFICE("d0cf11e0", "ไฟล์ Word หรือ Excel รุ่นเก่า", "an old Word or Excel file"),
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

    private IncomingText() {}

    /** Lines without any text are left out, except rows of a table whose cells are all empty. */
    static List<TextLine> lines(byte[] content) throws UnreadableReport {
        if (content.length > LIMIT) {
            throw UnreadableReport.because("too-large");
        }
        refuseDisguised(content);
        refuseWideCharacters(content);
        String text = decode(content);
        refuseControlCharacters(text);
        List<TextLine> lines = split(text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text);
        if (lines.stream().allMatch(line -> line.text().isBlank())) {
            throw UnreadableReport.because("empty");
        }
        return lines;
    }

    private static List<TextLine> split(String text) {
        List<TextLine> lines = new ArrayList<>();
        int row = 1;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            if (!line.isEmpty() && !line.equals("\r")) {
                String clean = Wording.clean(line);
                if (!clean.isBlank() || clean.indexOf('\t') >= 0) {
                    lines.add(new TextLine(row, clean));
                }
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
            row++;
        }
        return lines;
    }

    private static void refuseDisguised(byte[] content) throws UnreadableReport {
        for (Disguise disguise : Disguise.values()) {
            if (startsWith(content, disguise.firstBytes)) {
                throw UnreadableReport.because("binary", disguise.thai, disguise.english);
            }
        }
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

    /** UTF-16 shows itself by its mark, by NUL in every second byte of Latin text, or by 0x0E in that of Thai text. */
    private static void refuseWideCharacters(byte[] content) throws UnreadableReport {
        int first = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        int length = Math.min(content.length, SAMPLE);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (content[i] == 0 || content[i] == 0x0e) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        boolean lopsided = Math.max(even, odd) > length / 4 && Math.min(even, odd) < length / 8;
        if (first == 0xfffe || first == 0xfeff || lopsided && length >= 4) {
            throw UnreadableReport.because("not-utf8");
        }
    }

    private static String decode(byte[] content) throws UnreadableReport {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw UnreadableReport.because("not-utf8");
        }
    }

    private static void refuseControlCharacters(String text) throws UnreadableReport {
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                throw UnreadableReport.because("binary", "ไฟล์ข้อมูลเครื่อง", "machine data");
            }
            control += Character.isISOControl(character) && !Character.isWhitespace(character) ? 1 : 0;
        }
        if (control > 8 && control > text.length() / 20) {
            throw UnreadableReport.because("binary", "ไฟล์ข้อมูลเครื่อง", "machine data");
        }
    }
}
