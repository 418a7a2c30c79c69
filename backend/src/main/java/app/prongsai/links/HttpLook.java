package app.prongsai.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site for a page and reads no more than the head of the answer. The connection goes to the very address that was
 * checked, so that a name which changes its mind in between cannot lead anywhere else; no HTTP client of the JDK allows that.
 */
final class HttpLook {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})(?: .*)?");
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)[ \\t]*$");

    record Answer(int status, @Nullable String location) {}

    private final Duration timeout;
    private final ScheduledExecutorService timer;

    /** @param timer ends looks that take too long, however slowly their bytes drip */
    HttpLook(Duration timeout, ScheduledExecutorService timer) {
        this.timeout = timeout;
        this.timer = timer;
    }

    /** @throws IOException if nobody answers in time, or not in HTTP */
    Answer at(Address address, InetAddress checked) throws IOException {
        try (Socket socket = new Socket()) {
            ScheduledFuture<?> end = timer.schedule(() -> close(socket), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                int millis = (int) timeout.toMillis();
                socket.connect(new InetSocketAddress(checked, address.port()), millis);
                socket.setSoTimeout(millis);
                return ask(address, address.tls() ? secured(socket, address) : socket);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static Answer ask(Address address, Socket socket) throws IOException {
        String request = "GET " + address.path() + " HTTP/1.1\r\nHost: " + address.site()
                + "\r\nUser-Agent: Mozilla/5.0 (compatible; Prongsai link check)\r\nAccept: */*\r\n"
                + "Accept-Language: th\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        String head = head(socket.getInputStream());
        Matcher status = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) {
            throw new IOException("Not an answer in HTTP");
        }
        Matcher location = LOCATION.matcher(head);
        return new Answer(Integer.parseInt(status.group(1)), location.find() ? location.group(1) : null);
    }

    private static Socket secured(Socket socket, Address address) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, address.host(), address.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Status and header lines; what comes after, or is longer, stays unread. */
    private static String head(InputStream in) throws IOException {
        byte[] head = new byte[LONGEST_HEAD];
        int length = 0;
        while (length < head.length) {
            int more = in.read(head, length, head.length - length);
            if (more < 0) {
                break;
            }
            int from = Math.max(0, length - 3);
            length += more;
            int end = new String(head, from, length - from, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            if (end >= 0) {
                length = from + end;
                break;
            }
        }
        if (length == 0) {
            throw new SocketTimeoutException("No answer");
        }
        return new String(head, 0, length, StandardCharsets.UTF_8).replace("\r", "");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Then it has ended, which was wanted.
        }
    }
}
