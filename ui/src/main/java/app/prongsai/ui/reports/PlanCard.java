package app.prongsai.ui.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.PlanDifferencesFile;
import app.prongsai.reports.ReportFile;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** The plan of a year as files, and what it changes against the year before. */
class PlanCard extends Article {

    private final Desk desk;
    private final int year;

    PlanCard(Desk desk, int year, boolean comparable) {
        this.desk = desk;
        this.year = year;
        addClassName("card");
        add(new H2(getTranslation("plan.of-year", String.valueOf(year))));
        Div files = actions();
        Downloads.ofPlan(desk, year).forEach(files::add);
        add(files);
        if (comparable) {
            add(differences());
        }
    }

    /** Only staff compares, so these have no public address. */
    private Div differences() {
        Div actions = actions();
        for (ReportFile.Format format : ReportFile.Format.values()) {
            Anchor anchor = new Anchor();
            anchor.setHref(
                    DownloadHandler.fromInputStream(download -> {
                        try {
                            ReportFile.Content file = desk.ask(new PlanDifferencesFile(year - 1, year, format));
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
            anchor.add(
                    new Svg(Icon.DOWNLOAD.svg()), new Span(getTranslation("plan.differences.download", format.name())));
            actions.add(anchor);
        }
        return actions;
    }

    private static Div actions() {
        Div actions = new Div();
        actions.addClassName("actions");
        return actions;
    }
}
