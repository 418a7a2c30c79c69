package app.prongsai.ui.announcements;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.announcements.CorrectAnnouncement;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** Puts a public announcement right; whoever got it is told what was wrong. */
class CorrectDialog extends ActionDialog {

    private final Desk desk;
    private final Announcement announcement;
    private final TextField title = new TextField(getTranslation("announce.title"));
    private final TextArea text = new TextArea(getTranslation("announce.text"));
    private final TextField link = new TextField(getTranslation("announce.link"));
    private final TextField note = new TextField(getTranslation("announce.note"));

    CorrectDialog(Desk desk, Announcement announcement) {
        super(translate("announce.correct"), translate("announce.correct.send"));
        this.desk = desk;
        this.announcement = announcement;
        title.setValue(announcement.title());
        text.setValue(announcement.text());
        text.setMinRows(5);
        link.setValue(Objects.requireNonNullElse(announcement.link(), ""));
        note.setHelperText(getTranslation("announce.note.helper"));
        fields(new Paragraph(getTranslation("announce.correct.text")), title, text, link, note);
    }

    @Override
    protected void act() {
        desk.send(new CorrectAnnouncement(
                announcement.announcement(),
                title.getValue(),
                text.getValue(),
                link.isEmpty() ? null : link.getValue(),
                note.getValue()));
        close();
        Notices.done(getTranslation("announce.corrected"));
    }
}
