package app.prongsai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's nginx as it comes, serving a folder of compressed files: a worker per core, files kept open, no log of accesses. */
final class Nginx implements AutoCloseable {

    private static final String SETTINGS = """
            user root; daemon off; worker_processes auto; pid %1$s/nginx.pid; error_log stderr warn;
            events { worker_connections 1024; }
            http {
              types { text/html html; }
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
              open_file_cache max=100; gzip_static always; gunzip on;
              client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
              uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
              server { listen 127.0.0.1:%2$d; root %1$s; add_header Cache-Control "public, max-age=0, s-maxage=60"; }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isHere() {
        return Programs.isHere("nginx");
    }

    static Nginx on(Path folder) throws IOException {
        int port = Other.freePort();
        Path site = folder.toAbsolutePath();
        Path settings = site.resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(site, port));
        Process process = new ProcessBuilder("nginx", "-e", "stderr", "-c", settings.toString())
                .inheritIO()
                .start();
        Product.awaitAnswer("http://127.0.0.1:" + port + "/page.html", process);
        return new Nginx(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
