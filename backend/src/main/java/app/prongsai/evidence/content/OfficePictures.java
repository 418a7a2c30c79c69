package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Cleans the pictures inside a Word or Excel document, for people paste them as the phone made them. */
final class OfficePictures {

    private OfficePictures() {}

    /** A document without a picture that had anything to clean stays as it is, byte by byte. */
    static byte[] cleaned(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            long room = OfficeDocument.MOST_UNPACKED;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) room + 1);
                room -= content.length;
                RuleViolated.unless(room >= 0, "evidence.file-of-another-kind");
                byte[] clean = entry.getName().contains("/media/") ? picture(content) : content;
                changed |= !Arrays.equals(clean, content);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                zip.putNextEntry(copy);
                zip.write(clean);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Bytes.damaged();
        }
        return changed ? out.toByteArray() : raw;
    }

    /** Drawings and what else stands there is left alone. */
    private static byte[] picture(byte[] content) {
        try {
            Cleaned picture = Cleaned.of(content);
            return picture.type().picture() ? picture.bytes() : content;
        } catch (RuleViolated noPicture) {
            return content;
        }
    }
}
