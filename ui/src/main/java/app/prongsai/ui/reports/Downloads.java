package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.ReportFile;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServlet;
import java.util.List;
import java.util.stream.Stream;

/** A paper in every format, from its public address. */
final class Downloads {

    private Downloads() {}

    static List<Anchor> of(Desk desk, Rounds.Round round) {
        return at(address(desk, round.round()));
    }

    static List<Anchor> ofPlan(Desk desk, int year) {
        return at(context() + "/o/" + desk.me().tenant().code() + "/plans/" + year);
    }

    private static List<Anchor> at(String address) {
        return Stream.of(ReportFile.Format.values())
                .map(format -> download(address + "." + format.extension(), format))
                .toList();
    }

    /** Where the public reads the round's report. */
    static String address(Desk desk, RoundId round) {
        return context() + round.page(desk.me().tenant());
    }

    /** Without a request: screens also change when nobody asked. */
    private static String context() {
        return VaadinServlet.getCurrent().getServletContext().getContextPath();
    }

    private static Anchor download(String address, ReportFile.Format format) {
        Anchor anchor = new Anchor(address, "");
        anchor.add(new Svg(Icon.DOWNLOAD.svg()), new Span(format.name()));
        anchor.setAriaLabel(translate("round.download", format.name()));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
