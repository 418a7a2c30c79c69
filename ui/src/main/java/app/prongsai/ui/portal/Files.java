package app.prongsai.ui.portal;

import app.prongsai.reports.ReportFile;
import app.prongsai.reports.document.PaperCsv;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        return response(content.fileName(), content.mediaType(), content.bytes());
    }

    static ResponseEntity<byte[]> table(String fileName, List<String> columns, List<List<String>> rows) {
        return response(fileName, ReportFile.Format.CSV.mediaType(), PaperCsv.table(columns, rows));
    }

    private static ResponseEntity<byte[]> response(String fileName, String mediaType, byte[] bytes) {
        boolean opens = fileName.endsWith(".pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(opens ? "inline" : "attachment")
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
