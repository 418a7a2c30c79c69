package app.prongsai.reports.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The official report as a PDF to sign and publish: shaped Thai, tagged, copyable, fonts embedded. */
public final class ReportPdf {

    public byte[] render(OfficialReport report) {
        OfficialReport official = OfficialText.of(report);
        PdfLayout layout = new PdfLayout(official);
        return new PdfPainter(OfficialForm.title(official), id(official)).paint(layout.document(), layout.pages());
    }

    private static byte[] id(OfficialReport report) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256")
                            .digest(report.toString().getBytes(StandardCharsets.UTF_8)),
                    16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
