package app.prongsai.evidence.content;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Word and Excel documents are archives; which one is told by their list of contents. An archive that has anything before or
 * behind it is refused: programs would differ about what it is.
 */
final class OfficeDocument {

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int ENTRY_SIGNATURE = 0x02014B50;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 5_000;
    static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_CONTENTS = 1024 * 1024;
    static final String CONTENTS = "[Content_Types].xml";

    private OfficeDocument() {}

    static MediaType kind(byte[] raw) {
        Bytes end = new Bytes(raw);
        end.goTo(Math.max(0, raw.length - END_LENGTH));
        boolean archive = end.left() == END_LENGTH && (int) end.u32le() == END_SIGNATURE;
        unless(archive, "evidence.file-of-another-kind");
        end.take(6);
        int entries = end.u16le();
        long size = end.u32le();
        long start = end.u32le();
        unless(start + size == raw.length - END_LENGTH, "evidence.file-is-two-kinds");
        return kind(contents(raw, entries, start));
    }

    private static MediaType kind(String contents) {
        unless(!contents.contains("macroEnabled") && !contents.contains("vbaProject"), "evidence.file-has-macros");
        if (contents.contains("wordprocessingml.document.main+xml")) {
            return MediaType.DOCX;
        } else if (contents.contains("spreadsheetml.sheet.main+xml")) {
            return MediaType.XLSX;
        }
        throw new RuleViolated("evidence.file-of-another-kind");
    }

    private static String contents(byte[] raw, int entries, long start) {
        unless(entries <= MOST_ENTRIES, "evidence.file-of-another-kind");
        Bytes in = new Bytes(raw);
        in.goTo(start);
        String contents = "";
        long unpacked = 0;
        for (int i = 0; i < entries; i++) {
            if ((int) in.u32le() != ENTRY_SIGNATURE) {
                throw Bytes.damaged();
            }
            in.take(6);
            int method = in.u16le();
            in.take(8);
            long packed = in.u32le();
            unpacked += in.u32le();
            int name = in.u16le();
            int more = in.u16le() + in.u16le();
            in.take(8);
            long place = in.u32le();
            String entry = in.ascii(name);
            in.take(more);
            unless(unpacked <= MOST_UNPACKED, "evidence.file-of-another-kind");
            unless(!entry.endsWith("vbaProject.bin"), "evidence.file-has-macros");
            if (entry.equals(CONTENTS)) {
                contents = entry(raw, place, method, packed);
            }
        }
        return contents;
    }

    private static String entry(byte[] raw, long place, int method, long packed) {
        Bytes in = new Bytes(raw);
        in.goTo(place);
        in.take(26);
        int before = in.u16le() + in.u16le();
        in.take(before);
        byte[] content = in.take(packed);
        return new String(method == 0 ? content : inflated(content), StandardCharsets.UTF_8);
    }

    private static byte[] inflated(byte[] packed) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] content = new byte[MOST_CONTENTS];
            int length = inflater.inflate(content);
            return Arrays.copyOf(content, length);
        } catch (DataFormatException e) {
            throw Bytes.damaged();
        }
    }

    /** Whether a program that looks for archives from the end would find one. */
    static boolean endsAsArchive(byte[] raw) {
        for (int at = raw.length - END_LENGTH; at >= Math.max(0, raw.length - END_LENGTH - LONGEST_COMMENT); at--) {
            Bytes end = new Bytes(raw);
            end.goTo(at);
            if ((int) end.u32le() == END_SIGNATURE) {
                end.take(16);
                if (end.u16le() == raw.length - at - END_LENGTH) {
                    return true;
                }
            }
        }
        return false;
    }
}
