package app.prongsai.ui.look;

import app.prongsai.measures.read.Overview.Counts;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Done, in progress and not started as one bar; each part is as long as its share. The numbers stand beside it. */
public final class StackedBar {

    private static final double LENGTH = 1000;
    private static final double GAP = 4;

    private StackedBar() {}

    /** @param words what a screen reader says instead of the picture */
    public static String svg(Counts counts, String words) {
        int all = counts.total();
        StringBuilder svg = new StringBuilder("<svg class='stacked-bar' viewBox='0 0 1000 36' "
                + "preserveAspectRatio='none' role='img' aria-label='" + HtmlUtils.htmlEscape(words) + "'>");
        double x = 0;
        x = part(svg, "done", x, counts.done(), all);
        x = part(svg, "in-progress", x, counts.inProgress(), all);
        part(svg, "not-started", x, counts.notStarted(), all);
        if (all == 0) {
            svg.append("<rect class='bar-empty' x='0' y='0' width='1000' height='36'/>");
        }
        return svg.append("</svg>").toString();
    }

    private static double part(StringBuilder svg, String kind, double x, int count, int all) {
        if (count == 0) {
            return x;
        }
        double length = LENGTH * count / all;
        boolean last = x + length > LENGTH - 1;
        svg.append(String.format(
                Locale.ROOT,
                "<rect class='bar-%s' x='%.1f' y='0' width='%.1f' height='36'/>",
                kind,
                x,
                Math.max(1, last ? length : length - GAP)));
        return x + length;
    }
}
