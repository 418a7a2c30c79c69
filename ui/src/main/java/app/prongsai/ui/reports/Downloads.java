package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/** A paper in every format, from its public address. */
final class Downloads {

    private Downloads() {}

    static List<Anchor> of(Desk desk, Rounds.Round round) {
        return at(address(desk, round.round()));
    }

    /** A version that is not public yet, so in this session only. */
    static List<Anchor> underWay(Desk desk, RoundId round, int version) {
        return Stream.of(ReportFile.Format.values())
                .map(format -> underWay(desk, new ReportFile(round, format, version)))
                .toList();
    }

    private static Anchor underWay(Desk desk, ReportFile file) {
        Anchor anchor = worded(file.format());
        anchor.setHref(DownloadHandler.fromInputStream(download -> {
            try {
                ReportFile.Content content = desk.ask(file);
                return new DownloadResponse(
                        new ByteArrayInputStream(content.bytes()),
                        content.fileName(),
                        content.mediaType(),
                        content.bytes().length);
            } catch (NotFound gone) {
                return DownloadResponse.error(404);
            }
        }));
        return anchor;
    }

    static List<Anchor> ofPlan(Desk desk, int year) {
        return at(base(desk) + "/plans/" + year);
    }

    private static List<Anchor> at(String address) {
        return Stream.of(ReportFile.Format.values())
                .map(format -> download(address + "." + format.extension(), format))
                .toList();
    }

    /** Where the public reads the round's report. */
    static String address(Desk desk, RoundId round) {
        return base(desk) + "/reports/" + round.fiscalYear() + "/" + round.slug();
    }

    /** Without a request: screens also change when nobody asked. */
    private static String base(Desk desk) {
        return VaadinServlet.getCurrent().getServletContext().getContextPath() + "/o/"
                + desk.me().tenant().code();
    }

    private static Anchor download(String address, ReportFile.Format format) {
        Anchor anchor = worded(format);
        anchor.setHref(address);
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private static Anchor worded(ReportFile.Format format) {
        Anchor anchor = new Anchor();
        anchor.add(new Svg(Icon.DOWNLOAD.svg()), new Span(format.name()));
        anchor.setAriaLabel(translate("round.download", format.name()));
        return anchor;
    }
}
