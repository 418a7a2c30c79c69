package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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

/** A round's report as a file, from its public address. */
final class Downloads {

    private Downloads() {}

    static List<Anchor> of(Desk desk, Rounds.Round round) {
        String address = address(desk, round.round());
        return Stream.of("pdf", "docx")
                .map(format -> download(address + "." + format, translate("round.download." + format)))
                .toList();
    }

    /** Where the public reads the round's report. */
    static String address(Desk desk, RoundId round) {
        return VaadinServlet.getCurrent().getServletContext().getContextPath() + "/o/"
                + desk.me().tenant().code() + "/reports/" + round.fiscalYear() + "/" + round.slug();
    }

    private static Anchor download(String address, String text) {
        Anchor anchor = new Anchor(address, "");
        anchor.add(new Svg(Icon.DOWNLOAD.svg()), new Span(text));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
