package app.prongsai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.RebuildProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final RebuildProgress HALF = new RebuildProgress(12_000, 3_400, 6_800, 80_000);

    @Test
    void a_line_tells_events_commits_rate_and_time_left() {
        assertThat(ProgressLine.text("measure-boards", HALF))
                .isEqualTo("measure-boards: 12,000 events, 3,400 of 6,800 commits, 150 events/s, 1 min 20 s left");
    }

    @Test
    void a_terminal_sees_one_line_that_is_written_over() {
        StringWriter out = new StringWriter();
        ProgressLine line = new ProgressLine("rounds", new PrintWriter(out), true);
        line.show(HALF);
        line.show(HALF);
        line.end();
        assertThat(out.toString().lines().filter(part -> !part.isEmpty()))
                .allMatch(part -> part.startsWith("rounds: "));
        assertThat(out.toString()).startsWith("\r").endsWith(System.lineSeparator());
    }
}
