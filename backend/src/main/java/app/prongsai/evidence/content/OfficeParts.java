package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word or Excel document part by part: its properties are emptied, the pictures in it are cleaned, for people paste them
 * as the phone made them, and folders of the computer on which it was made are cut off. A signed one is left alone.
 */
final class OfficeParts {

    /** The first that an archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OfficeParts() {}

    /** A document with nothing to clean stays as it is, byte by byte. */
    static Cleaned cleaned(MediaType type, byte[] raw) {
        Map<String, byte[]> parts = unpacked(raw);
        Set<HiddenPart> hidden = EnumSet.noneOf(HiddenPart.class);
        parts.forEach((name, content) -> hidden.addAll(OfficeSecrets.in(name, content)));
        boolean changed = !hidden.contains(HiddenPart.SIGNATURE) && clean(parts);
        return new Cleaned(type, changed ? packed(parts) : raw, hidden);
    }

    private static boolean clean(Map<String, byte[]> parts) {
        byte[] types = parts.getOrDefault(OfficeDocument.CONTENTS, new byte[0]);
        OfficeProperties properties = OfficeProperties.of(new String(types, StandardCharsets.UTF_8));
        boolean changed = false;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            byte[] content = part.getValue();
            byte[] clean = part.getKey().contains("/media/") || part.getKey().startsWith("docProps/thumbnail")
                    ? picture(content)
                    : OfficeSecrets.withoutFolders(part.getKey(), properties.emptied(part.getKey(), content));
            changed |= !Arrays.equals(clean, content);
            part.setValue(clean);
        }
        return changed;
    }

    private static Map<String, byte[]> unpacked(byte[] raw) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw))) {
            long room = OfficeDocument.MOST_UNPACKED;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) room + 1);
                room -= content.length;
                RuleViolated.unless(room >= 0, "evidence.file-of-another-kind");
                if (parts.put(entry.getName(), content) != null) {
                    throw Bytes.damaged();
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Bytes.damaged();
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
