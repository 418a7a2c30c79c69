package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.util.Arrays;

/** The kinds of files that count as evidence; a file's name or sender is not believed. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /**
     * By how the bytes begin and, where several kinds begin alike, by what they hold.
     *
     * @throws RuleViolated if they are of no kind that counts; it says what to do with those that people often have
     */
    public static MediaType of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        } else if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        } else if (begins(bytes, 'G', 'I', 'F', '8', '7', 'a') || begins(bytes, 'G', 'I', 'F', '8', '9', 'a')) {
            return GIF;
        } else if (begins(bytes, 'R', 'I', 'F', 'F') && beginsAt(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        } else if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        } else if (begins(bytes, 'P', 'K', 3, 4)) {
            return OfficeDocument.kind(bytes);
        } else if (beginsAt(bytes, 4, 'f', 't', 'y', 'p')) {
            throw new RuleViolated("evidence.file-is-heic");
        } else if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw new RuleViolated("evidence.file-is-old-office");
        }
        throw new RuleViolated("evidence.file-of-another-kind");
    }

    /** By the text of {@link #text()}. */
    public static MediaType named(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No evidence is of the kind " + text));
    }

    /** As in a Content-Type header. */
    public String text() {
        return text;
    }

    boolean picture() {
        return text.startsWith("image/");
    }

    private static boolean begins(byte[] bytes, int... expected) {
        return beginsAt(bytes, 0, expected);
    }

    private static boolean beginsAt(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
