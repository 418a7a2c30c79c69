package app.prongsai.ui.reports;

import app.prongsai.reports.ReportFile.Format;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;

/** One paper in every format: what it is, and a link for each. */
class DownloadRow extends Div {

    /** @param link without words */
    DownloadRow(String what, Function<Format, Anchor> link) {
        addClassName("downloads");
        add(new Span(new Svg(Icon.DOWNLOAD.svg()), new Span(what)));
        for (Format format : Format.values()) {
            Anchor anchor = link.apply(format);
            anchor.setText(format.name());
            anchor.setAriaLabel(what + " " + format.name());
            add(anchor);
        }
    }
}
