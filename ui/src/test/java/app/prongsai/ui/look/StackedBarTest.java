package app.prongsai.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.read.Overview.Counts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StackedBarTest {

    @Test
    void parts_are_as_long_as_their_shares_and_fill_the_bar() {
        String bar = StackedBar.svg(new Counts(1, 1, 2), "");
        assertThat(bar).contains("<rect class='bar-done' x='0.0' y='0' width='496.0'");
        assertThat(bar).contains("<rect class='bar-in-progress' x='500.0' y='0' width='246.0'");
        assertThat(bar).contains("<rect class='bar-not-started' x='750.0' y='0' width='250.0'");
    }

    @Test
    void what_does_not_occur_has_no_part_and_nothing_planned_is_an_empty_bar() {
        assertThat(StackedBar.svg(new Counts(0, 0, 3), ""))
                .contains("width='1000.0'")
                .doesNotContain("bar-in-progress", "bar-not-started");
        assertThat(StackedBar.svg(new Counts(0, 0, 0), "")).contains("bar-empty");
    }

    @Test
    void a_single_one_among_thousands_is_still_seen() {
        Matcher done = Pattern.compile("bar-done' x='0.0' y='0' width='([0-9.]+)'")
                .matcher(StackedBar.svg(new Counts(5_000, 0, 1), ""));
        assertThat(done.find()).isTrue();
        assertThat(Double.parseDouble(done.group(1))).isGreaterThanOrEqualTo(1);
    }

    @Test
    void the_words_for_screen_readers_cannot_break_out_of_the_picture() {
        assertThat(StackedBar.svg(new Counts(0, 0, 1), "'><script>")).contains("&#39;&gt;&lt;script&gt;");
    }
}
