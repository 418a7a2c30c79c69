package app.prongsai.ui.imports;

import app.prongsai.imports.ImportTemplate;
import app.prongsai.imports.ImportTemplate.Format;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;

/** The empty form of the chosen year, as Excel and as CSV. */
class TemplateLinks extends Div {

    private static final int FIRST_HALF = 6;
    private static final int YEAR = 12;

    TemplateLinks(Desk desk) {
        Div links = new Div();
        links.addClassName("actions");
        int year = desk.year();
        for (Format format : Format.values()) {
            ImportTemplate wish = new ImportTemplate(year, months(desk.today()), format);
            Anchor link = new Anchor();
            link.add(
                    new Svg(Icon.DOWNLOAD.svg()),
                    new Span(getTranslation("import.template." + format, String.valueOf(year))));
            link.setHref(
                    DownloadHandler.fromInputStream(download -> response(desk.ask(wish))), AttachmentType.DOWNLOAD);
            links.add(link);
        }
        add(new Paragraph(getTranslation("import.template")), links);
    }

    /** The half year is reported in April, the year in October. */
    private static int months(LocalDate today) {
        return today.getMonthValue() >= 10 || today.getMonthValue() < 6 ? FIRST_HALF : YEAR;
    }

    private static DownloadResponse response(ImportTemplate.File file) {
        return new DownloadResponse(
                new ByteArrayInputStream(file.bytes()), file.name(), file.mediaType(), file.bytes().length);
    }
}
