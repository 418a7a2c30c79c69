package app.prongsai.ui.announcements;

import app.prongsai.announcements.ScheduledAnnouncements.Entry;
import app.prongsai.announcements.ScheduledAnnouncements.Scheduled;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.TopicNames;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What becomes public later, and the way to stop it. */
class ScheduledList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final TopicNames topics;
    private final @Nullable Consumer<Entry> cancel;

    /** @param cancel null for whoever only reads */
    ScheduledList(TopicNames topics, @Nullable Consumer<Entry> cancel) {
        this.topics = topics;
        this.cancel = cancel;
        addClassNames("panel", "scheduled");
        add(new H2(getTranslation("announce.scheduled.title")), list);
    }

    void show(Scheduled scheduled) {
        setVisible(!scheduled.entries().isEmpty());
        list.removeAll();
        scheduled.entries().forEach(entry -> list.add(item(entry)));
    }

    private ListItem item(Entry entry) {
        Span title = new Span(entry.content().title());
        Div facts = new Div(
                getTranslation("announce.facts", topics.name(entry.content().topic()), When.moment(entry.at())));
        facts.addClassName("facts");
        ListItem item = new ListItem(title, facts);
        Consumer<Entry> action = cancel;
        if (action != null) {
            item.add(Press.quiet(getTranslation("announce.withdraw"), () -> action.accept(entry)));
        }
        return item;
    }
}
