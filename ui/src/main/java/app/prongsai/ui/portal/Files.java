package app.prongsai.ui.portal;

import app.prongsai.reports.ReportFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper of the organisation as the file that an address ends with. */
final class Files {

    /** The endings of addresses, as a pattern. */
    static final String FORMATS = "pdf|docx|xlsx|csv|json";

    private Files() {}

    static ReportFile.Format format(String ending) {
        return ReportFile.Format.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** A PDF opens in the browser; everything else is saved. */
    static ResponseEntity<byte[]> response(ReportFile.Content content) {
        boolean opens = content.fileName().endsWith(".pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(opens ? "inline" : "attachment")
                                .filename(content.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
