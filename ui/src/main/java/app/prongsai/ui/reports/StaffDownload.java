package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Query;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A paper that only staff has, so that it stands under no public address. */
class StaffDownload extends Anchor {

    private StaffDownload(Desk desk, String text, Query<Content> query) {
        setHref(
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
        add(new Svg(Icon.DOWNLOAD.svg()), new Span(text));
    }

    /** @param word key of the text that tells what it is, with a place for the format */
    static List<StaffDownload> inEveryFormat(Desk desk, String word, Function<Format, Query<Content>> query) {
        return Stream.of(Format.values())
                .map(format -> new StaffDownload(desk, translate(word, format.name()), query.apply(format)))
                .toList();
    }
}
