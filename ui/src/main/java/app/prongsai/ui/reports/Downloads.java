package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Query;
import app.prongsai.ui.frame.Desk;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;

/** Papers in every format: what the public has from its public address, what only staff has from no address that lasts. */
final class Downloads {

    private Downloads() {}

    static DownloadRow of(Desk desk, RoundId round) {
        return new DownloadRow(translate("round.downloads"), format -> at(address(desk, round), format));
    }

    static DownloadRow ofPlan(Desk desk, int year) {
        String address = context() + "/o/" + desk.me().tenant().code() + "/plans/" + year;
        return new DownloadRow(translate("plan.downloads"), format -> at(address, format));
    }

    static DownloadRow forStaff(Desk desk, String what, Function<Format, Query<Content>> query) {
        return new DownloadRow(what, format -> forStaff(desk, query.apply(format)));
    }

    /** Where the public reads the round's report. */
    static String address(Desk desk, RoundId round) {
        return context() + round.page(desk.me().tenant());
    }

    /** Without a request: screens also change when nobody asked. */
    private static String context() {
        return VaadinServlet.getCurrent().getServletContext().getContextPath();
    }

    private static Anchor at(String address, Format format) {
        Anchor anchor = new Anchor(address + "." + format.extension(), "");
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private static Anchor forStaff(Desk desk, Query<Content> query) {
        Anchor anchor = new Anchor();
        anchor.setHref(
                DownloadHandler.fromInputStream(download -> {
                    try {
                        Content file = desk.ask(query);
                        return new DownloadResponse(
                                new ByteArrayInputStream(file.bytes()),
                                file.fileName(),
                                file.mediaType(),
                                file.bytes().length);
                    } catch (NotFound gone) {
                        return DownloadResponse.error(404);
                    }
                }),
                AttachmentType.DOWNLOAD);
        return anchor;
    }
}
