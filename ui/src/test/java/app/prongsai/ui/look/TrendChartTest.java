package app.prongsai.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.ui.look.TrendChart.Line;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrendChartTest {

    @Test
    void a_higher_score_stands_higher_and_a_missing_year_interrupts_the_line() {
        String chart = TrendChart.svg(
                List.of("2566", "2567", "2568"),
                List.of(line("รวม", "80", null, "100"), line("EIT", "90", "90", "90")),
                "");
        assertThat(chart).contains("class='trend-line-0' d='M48.0 145.3M308.0 16.0'");
        assertThat(chart).contains("class='trend-line-1' d='M48.0 80.7L178.0 80.7L308.0 80.7'");
    }

    @Test
    void names_at_the_ends_of_close_lines_do_not_lie_on_each_other() {
        String chart =
                TrendChart.svg(List.of("2568"), List.of(line("รวม", "90"), line("IIT", "90"), line("EIT", "90.1")), "");
        assertThat(chart.split("class='trend-name-")).hasSize(4);
        var names = Pattern.compile("trend-name-\\d' x='332' y='([0-9.]+)'")
                .matcher(chart)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(names.get(1) - names.get(0)).isGreaterThanOrEqualTo(14.9);
        assertThat(names.get(2) - names.get(1)).isGreaterThanOrEqualTo(14.9);
    }

    @Test
    void words_cannot_break_out_of_the_picture() {
        assertThat(TrendChart.svg(List.of("<b>"), List.of(line("<i>", "1")), "'><script>"))
                .contains("&#39;&gt;&lt;script&gt;", "&lt;b&gt;", "&lt;i&gt;");
    }

    private static Line line(String name, String... values) {
        return new Line(
                name,
                Arrays.stream(values)
                        .map(value -> value == null ? null : new BigDecimal(value))
                        .toList());
    }
}
