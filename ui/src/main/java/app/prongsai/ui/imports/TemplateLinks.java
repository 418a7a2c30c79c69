package app.prongsai.ui.imports;

import app.prongsai.imports.ImportTemplate;
import app.prongsai.imports.ImportTemplate.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.reports.RoundWords;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;

/** The empty form of a round of the chosen year, as Excel and as CSV. */
class TemplateLinks extends Div {

    private static final int FIRST_HALF = 6;
    private static final int YEAR = 12;

    private final Desk desk;
    private final Div links = new Div();

    TemplateLinks(Desk desk) {
        this.desk = desk;
        Select<RoundId> round = new Select<>();
        round.setLabel(getTranslation("import.round"));
        round.setItems(RoundId.allOf(desk.year()));
        round.setItemLabelGenerator(RoundWords::months);
        round.addValueChangeListener(chosen -> offer(chosen.getValue()));
        round.setValue(RoundId.of(desk.year(), months(desk.today())));
        addClassName("templates");
        links.addClassName("actions");
        add(new Paragraph(getTranslation("import.template")), round, links);
    }

    private void offer(RoundId round) {
        links.removeAll();
        for (Format format : Format.values()) {
            ImportTemplate wish = new ImportTemplate(round, format);
            Anchor link = new Anchor();
            link.add(
                    new Svg(Icon.DOWNLOAD.svg()),
                    new Span(getTranslation("import.template." + format, String.valueOf(round.fiscalYear()))));
            link.setHref(
                    DownloadHandler.fromInputStream(download -> response(desk.ask(wish))), AttachmentType.DOWNLOAD);
            links.add(link);
        }
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
