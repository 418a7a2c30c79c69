package app.prongsai.ui.announcements;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.subscriptions.Followers;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.words.TopicNames;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** Writes an announcement; because it becomes public and goes to people's phones, it is shown once more before. */
class PublishDialog extends ActionDialog {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4_000;

    private final Desk desk;
    private final AnnouncementId id = new AnnouncementId(UUID.randomUUID().toString());
    private final Select<String> topic = new Select<>();
    private final TextField title = new TextField(getTranslation("announce.title"));
    private final TextArea text = new TextArea(getTranslation("announce.text"));
    private final TextField link = new TextField(getTranslation("announce.link"));
    private final Paragraph reach = new Paragraph();
    private boolean reviewed;

    PublishDialog(Desk desk, TopicNames topics) {
        super(translate("announce.write"), translate("announce.review"));
        this.desk = desk;
        topic.setLabel(getTranslation("announce.topic"));
        topic.setItems(topics.keys());
        topic.setItemLabelGenerator(topics::name);
        topic.setValue(topics.keys().getFirst());
        title.setMaxLength(LONGEST_TITLE);
        text.setMaxLength(LONGEST_TEXT);
        text.setMinRows(5);
        link.setPlaceholder("https://");
        reach.addClassName("hint");
        reach.setVisible(false);
        fields(topic, title, text, link, reach);
    }

    @Override
    protected void act() {
        if (!reviewed) {
            review();
            return;
        }
        desk.send(new PublishAnnouncement(
                id,
                topic.getValue(),
                title.getValue().strip(),
                text.getValue().strip(),
                link.isEmpty() ? null : link.getValue().strip()));
        close();
        Notices.done(getTranslation("announce.published"));
    }

    private void review() {
        if (title.getValue().isBlank() || text.getValue().isBlank()) {
            refuse(getTranslation("announce.incomplete"));
            return;
        }
        reviewed = true;
        topic.setReadOnly(true);
        title.setReadOnly(true);
        text.setReadOnly(true);
        link.setReadOnly(true);
        int followers = desk.ask(new Followers()).byTopic().getOrDefault(topic.getValue(), 0);
        reach.setText(getTranslation("announce.reach", followers));
        reach.setVisible(true);
        rename(getTranslation("announce.publish"));
    }
}
