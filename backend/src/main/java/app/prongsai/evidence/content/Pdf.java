package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.nio.charset.StandardCharsets;

/** A PDF begins and ends as one; what also ends as an archive is both, and programs would differ about what it is. */
final class Pdf {

    private static final int TAIL = 2_048;
    private static final String END = "%%EOF";

    private Pdf() {}

    static byte[] checked(byte[] raw) {
        int from = Math.max(0, raw.length - TAIL);
        String tail = new String(raw, from, raw.length - from, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf(END);
        boolean something =
                end >= 0 && tail.substring(end + END.length()).chars().anyMatch(character -> character > ' ');
        RuleViolated.unless(!something && !OfficeDocument.endsAsArchive(raw), "evidence.file-is-two-kinds");
        if (end < 0) {
            throw Bytes.damaged();
        }
        return raw;
    }
}
