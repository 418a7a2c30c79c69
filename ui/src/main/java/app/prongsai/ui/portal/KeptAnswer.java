package app.prongsai.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** A whole answer, headers and compressed body, as everybody gets it. */
record KeptAnswer(List<Header> headers, String tag, byte[] compressed) {

    record Header(String name, String value) {}

    /** What belongs to one connection or one request, or is said anew. */
    private static final Set<String> NOT_KEPT = Set.of(
            "date",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "content-encoding",
            "content-type",
            "etag",
            "vary");

    /** Named and not with the weight of nothing. */
    private static final Pattern GZIP = Pattern.compile(
            "(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[0-9.]+\\s*)?(?:,|$)", Pattern.CASE_INSENSITIVE);

    private static final int BYTES_BESIDE = 2_000;

    static KeptAnswer of(HttpServletResponse response, String tag, byte[] body) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(HttpHeaders.CONTENT_TYPE, response.getContentType()));
        for (String name : response.getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
            }
        }
        headers.add(new Header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING));
        return new KeptAnswer(headers, tag, compressed(body));
    }

    /** About what it occupies. */
    long bytes() {
        return compressed.length + BYTES_BESIDE;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean unchanged = Tags.match(request, tag);
        for (Header header : headers) {
            if (!unchanged || !header.name().equals(HttpHeaders.CONTENT_TYPE)) {
                response.setHeader(header.name(), header.value());
            }
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        if (unchanged) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = compressed;
        if (takesCompressed(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        } else {
            body = whole();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesCompressed(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find();
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] whole() throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        }
    }
}
