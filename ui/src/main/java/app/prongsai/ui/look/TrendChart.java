package app.prongsai.ui.look;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Scores over years as lines, each named at its end; the numbers stand in a table beside it. */
public final class TrendChart {

    private static final int WIDTH = 400;
    private static final int TOP = 16;
    private static final int BOTTOM = 210;
    private static final int LEFT = 34;
    private static final int RIGHT = 322;
    private static final int LEAST_BETWEEN_NAMES = 15;
    private static final int SHADES = 4;

    /** A line; a year without a value interrupts it. */
    public record Line(String name, List<@Nullable BigDecimal> values) {}

    private final List<String> years;
    private final List<Line> lines;
    private final double lowest;
    private final StringBuilder svg = new StringBuilder();

    private TrendChart(List<String> years, List<Line> lines) {
        this.years = years;
        this.lines = lines;
        this.lowest = lowest(lines);
    }

    /**
     * @param years from left to right
     * @param lines the most important first, each with a value per year
     * @param words what a screen reader says instead of the picture
     */
    public static String svg(List<String> years, List<Line> lines, String words) {
        return new TrendChart(years, lines).draw(words);
    }

    private String draw(String words) {
        svg.append("<svg class='trend' viewBox='0 0 " + WIDTH + " 240' role='img' aria-label='")
                .append(HtmlUtils.htmlEscape(words))
                .append("'>");
        for (double mark = lowest; mark <= 100; mark += (100 - lowest) / 2) {
            put("<line class='trend-grid' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>", LEFT, y(mark), RIGHT, y(mark));
            put("<text class='trend-mark' x='%d' y='%.1f' text-anchor='end'>%.0f</text>", LEFT - 6, y(mark) + 4, mark);
        }
        for (int i = 0; i < years.size(); i++) {
            put("<text class='trend-mark' x='%.1f' y='%d' text-anchor='middle'>", x(i), BOTTOM + 22);
            svg.append(HtmlUtils.htmlEscape(years.get(i))).append("</text>");
        }
        double above = Double.NEGATIVE_INFINITY;
        for (int shade : fromTheTop()) {
            above = line(lines.get(shade), shade % SHADES, above);
        }
        return svg.append("</svg>").toString();
    }

    /** Draws and answers where its name stands, so that the next one stands below it. */
    private double line(Line line, int shade, double above) {
        StringBuilder path = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < years.size(); i++) {
            BigDecimal value = line.values().get(i);
            if (value == null) {
                on = false;
                continue;
            }
            double y = y(value.doubleValue());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", on ? "L" : "M", x(i), y));
            put("<circle class='trend-dot-%d' cx='%.1f' cy='%.1f' r='3.5'/>", shade, x(i), y);
            on = true;
        }
        svg.append("<path class='trend-line-")
                .append(shade)
                .append("' d='")
                .append(path)
                .append("'/>");
        double name = Math.max(y(last(line)) + 4, above + LEAST_BETWEEN_NAMES);
        put("<text class='trend-name-%d' x='%d' y='%.1f'>", shade, RIGHT + 10, name);
        svg.append(HtmlUtils.htmlEscape(line.name())).append("</text>");
        return name;
    }

    private List<Integer> fromTheTop() {
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -last(lines.get(i))))
                .toList();
    }

    private double last(Line line) {
        return line.values().reversed().stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst()
                .orElse(lowest);
    }

    private double x(int year) {
        return years.size() == 1
                ? (LEFT + RIGHT) / 2.0
                : LEFT + 14 + (double) (RIGHT - LEFT - 28) * year / (years.size() - 1);
    }

    private double y(double score) {
        return BOTTOM - (BOTTOM - TOP) * (score - lowest) / (100 - lowest);
    }

    /** A whole ten below the least score. */
    private static double lowest(List<Line> lines) {
        double least = lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        return Math.max(0, Math.min(90, Math.floor((least - 1) / 10) * 10));
    }

    private void put(String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values));
    }
}
