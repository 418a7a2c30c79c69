package app.prongsai.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text: UTF-8, or else the one-byte Thai of older systems (TIS-620, Windows-874) where it reads as Thai. */
final class TextBytes {

    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final int SAMPLE = 8192;

    /** Of a hundred vowels and tone marks this many must stand on a letter; by chance hardly half of them do. */
    private static final int SEATED_PER_CENT = 95;

    private TextBytes() {}

    static String decode(byte[] content) throws UnreadableReport {
        refuseWideCharacters(content);
        String text = decode(content, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(content, THAI);
            if (text == null || !readsAsThai(text)) {
                throw UnreadableReport.because("not-utf8");
            }
        }
        refuseControlCharacters(text);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static @Nullable String decode(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** In French or Chinese bytes read as Thai, vowels and tone marks hang in the air. */
    private static boolean readsAsThai(String text) {
        int letters = 0;
        int marks = 0;
        int seated = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            letters += Wording.isThai(character) ? 1 : 0;
            if (isMark(character)) {
                marks++;
                seated += i > 0 && (isConsonant(text.charAt(i - 1)) || isMark(text.charAt(i - 1))) ? 1 : 0;
            }
        }
        return letters > 0 && seated * 100 >= marks * SEATED_PER_CENT && marks * 2 < letters;
    }

    private static boolean isConsonant(char character) {
        return character >= 'ก' && character <= 'ฮ';
    }

    private static boolean isMark(char character) {
        return character == 'ั' || character >= 'ิ' && character <= 'ฺ' || character >= '็' && character <= '๎';
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
