package app.prongsai.ui.announcements;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.announcements.Attachment;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.Topics;
import app.prongsai.announcements.Topics.Topic;
import app.prongsai.evidence.StoreFile;
import app.prongsai.evidence.StoredFile;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.NotFound;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.FilesUpload;
import app.prongsai.ui.words.TopicNames;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is announced, to whom, and when. */
class AnnouncementFields extends Div {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_FILES = 5;
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Desk desk;
    private final Set<String> urgentTopics;
    private final boolean anyVillage;
    private final Select<String> topic = new Select<>();
    private final MultiSelectComboBox<Village> villages =
            new MultiSelectComboBox<>(getTranslation("announce.villages"));
    private final TextField title = new TextField(getTranslation("announce.title"));
    private final TextArea text = new TextArea(getTranslation("announce.text"));
    private final TextField link = new TextField(getTranslation("announce.link"));
    private final FilesUpload files = new FilesUpload(MOST_FILES);
    private final Checkbox later = new Checkbox(getTranslation("announce.later"));
    private final DayField day;
    private final TimePicker time = new TimePicker(getTranslation("announce.time"));
    private final Div moment = new Div();
    private final Checkbox everyFriend = new Checkbox(getTranslation("announce.every-friend"));

    AnnouncementFields(Desk desk, TopicNames topics) {
        this.desk = desk;
        this.urgentTopics = desk.ask(new Topics()).topics().stream()
                .filter(Topic::urgent)
                .map(Topic::key)
                .collect(Collectors.toUnmodifiableSet());
        addClassName("fields");
        topic.setLabel(getTranslation("announce.topic"));
        topic.setItems(topics.keys());
        topic.setItemLabelGenerator(topics::name);
        topic.setValue(topics.keys().getFirst());
        List<Village> named = desk.ask(new Villages()).villages();
        villages.setItems(named);
        villages.setItemLabelGenerator(village -> getTranslation("village.name", village.number(), village.name()));
        villages.setPlaceholder(getTranslation("announce.villages.all"));
        anyVillage = !named.isEmpty();
        title.setMaxLength(LONGEST_TITLE);
        text.setMaxLength(LONGEST_TEXT);
        text.setMinRows(5);
        link.setPlaceholder("https://");
        day = new DayField(getTranslation("announce.day"), desk.today());
        time.setStep(Duration.ofMinutes(15));
        time.setLocale(getLocale());
        time.setValue(LocalTime.of(8, 30));
        moment.add(day, time);
        moment.addClassName("side-by-side");
        moment.setVisible(false);
        later.addValueChangeListener(ticked -> moment.setVisible(ticked.getValue()));
        everyFriend.setHelperText(getTranslation("announce.every-friend.helper"));
        everyFriend.addValueChangeListener(ticked -> choosesWhom());
        topic.addValueChangeListener(chosen -> choosesWhom());
        add(topic, everyFriend, villages, title, text, link, files, later, moment);
        choosesWhom();
    }

    /** Every friend is told of what is urgent, wherever they live, and now: there is nothing else to choose then. */
    private void choosesWhom() {
        everyFriend.setVisible(urgentTopics.contains(topic()));
        if (!everyFriend.isVisible()) {
            everyFriend.setValue(false);
        }
        if (everyFriend()) {
            villages.clear();
            later.setValue(false);
        }
        villages.setVisible(anyVillage && !everyFriend());
        later.setVisible(!everyFriend());
    }

    boolean everyFriend() {
        return everyFriend.getValue();
    }

    String topic() {
        return topic.getValue();
    }

    List<Integer> villages() {
        return villages.getValue().stream().map(Village::number).sorted().toList();
    }

    /** Stores the files; storing the same again changes nothing. */
    Content content() {
        return new Content(
                topic(),
                title.getValue().strip(),
                text.getValue().strip(),
                link.isEmpty() ? null : link.getValue().strip(),
                villages(),
                files.files().stream().map(this::stored).toList());
    }

    private Attachment stored(FilesUpload.File file) {
        StoreFile store = file.stored();
        desk.send(store);
        awaitStored(store.file());
        return new Attachment(store.file(), file.name(), file.mediaType());
    }

    /** What was stored is found a moment later; whoever publishes quickly is not to be told that it is missing. */
    private void awaitStored(String file) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (!isStored(file) && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    private boolean isStored(String file) {
        try {
            desk.ask(new StoredFile(file));
            return true;
        } catch (NotFound notYet) {
            return false;
        }
    }

    /** Null: at once. */
    @Nullable
    Instant at() {
        if (!later.getValue()) {
            return null;
        }
        LocalTime chosen = time.getValue();
        unless(day.day().isPresent() && chosen != null, "announcement.needs-a-time");
        return chosen == null
                ? null
                : day.day().orElseThrow().atTime(chosen).atZone(ThaiDates.ZONE).toInstant();
    }
}
