package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF begins and ends as one; what also ends as an archive is both, and programs would differ about what it is. It is kept
 * without properties, earlier states and what the pictures in it tell, unless it is signed or locked.
 */
final class Pdf {

    private static final int TAIL = 2_048;
    private static final String END = "%%EOF";
    private static final Pattern LOCK = Pattern.compile("/Encrypt\\s*(?:<<|\\d+\\s+\\d+\\s+R)");

    private Pdf() {}

    static Cleaned cleaned(byte[] raw) {
        mustBeOne(raw);
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        if (LOCK.matcher(text).find()) {
            return kept(raw, Set.of(HiddenPart.LOCK));
        }
        PdfStreams.mustNotBurst(raw, text);
        try (PDDocument document = Loader.loadPDF(raw)) {
            PdfScrubber scrubber = new PdfScrubber(document);
            if (scrubber.hidden().contains(HiddenPart.SIGNATURE)) {
                return kept(raw, scrubber.hidden());
            }
            boolean changed = scrubber.scrub() || hasEarlierStates(text, document);
            return kept(changed ? written(document) : raw, scrubber.hidden());
        } catch (IOException | IllegalArgumentException | ClassCastException unreadable) {
            throw Bytes.damaged();
        }
    }

    private static Cleaned kept(byte[] bytes, Set<HiddenPart> hidden) {
        return new Cleaned(MediaType.PDF, bytes, hidden);
    }

    private static void mustBeOne(byte[] raw) {
        int from = Math.max(0, raw.length - TAIL);
        String tail = new String(raw, from, raw.length - from, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf(END);
        boolean something =
                end >= 0 && tail.substring(end + END.length()).chars().anyMatch(character -> character > ' ');
        RuleViolated.unless(!something && !OfficeDocument.endsAsArchive(raw), "evidence.file-is-two-kinds");
        if (end < 0) {
            throw Bytes.damaged();
        }
    }

    /** Programs save changes behind the file as it was; what they took out is still there. */
    private static boolean hasEarlierStates(String text, PDDocument document) {
        int states = text.split("startxref", -1).length - 1;
        return states > (document.getDocument().getLinearizedDictionary() == null ? 1 : 2);
    }

    /** The same document always becomes the same bytes, or it would not be found again by its hash. */
    private static byte[] written(PDDocument document) throws IOException {
        document.setDocumentId(0L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(
                out,
                document.getDocument().isXRefStream()
                        ? CompressParameters.DEFAULT_COMPRESSION
                        : CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
