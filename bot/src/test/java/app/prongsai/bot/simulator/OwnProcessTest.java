package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @Test
    void the_simulator_runs_in_a_process_of_its_own() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorApplication.class.getName(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            URI list = URI.create("http://localhost:" + port(output) + "/simulator");
            var page = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("จำลองการแชต LINE");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String port(BufferedReader output) {
        StringBuilder seen = new StringBuilder();
        return output.lines()
                .peek(line -> seen.append(line).append('\n'))
                .map(PORT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It did not start:\n" + seen));
    }
}
