package app.prongsai.reports.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A paper as a PDF to sign and publish: shaped Thai, tagged, copyable, fonts embedded. */
public final class PaperPdf {

    public byte[] render(TablePaper paper) {
        TablePaper official = OfficialText.of(paper);
        PdfLayout layout = new PdfLayout(official);
        return new PdfPainter(official, id(official)).paint(layout.document(), layout.pages());
    }

    private static byte[] id(TablePaper paper) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(paper.toString().getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
