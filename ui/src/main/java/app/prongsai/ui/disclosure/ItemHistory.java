package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.read.OitItem.Entry;
import app.prongsai.shared.Channel;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every event of an item as a sentence, the newest first. */
class ItemHistory extends OrderedList {

    private final Names names;

    ItemHistory(Names names, List<Entry> history) {
        this.names = names;
        addClassName("history");
        getElement().setAttribute("reversed", true);
        history.reversed().forEach(entry -> add(line(entry)));
    }

    private ListItem line(Entry entry) {
        Span when = new Span(When.moment(entry.at()));
        when.addClassName("when");
        return new ListItem(when, new Span(" " + sentence(entry)));
    }

    private String sentence(Entry entry) {
        Map<String, String> details = entry.details();
        return getTranslation(
                "oit.history." + entry.what() + variant(entry.what(), details),
                names.actor(entry.actor()),
                entry.channel() == Channel.WEB ? "" : getTranslation("channel." + entry.channel()),
                details.getOrDefault("text", ""),
                details.getOrDefault("reason", ""),
                Owners.name(names, new Assignment(details.get("department"), details.get("person"), null)),
                due(details.get("due")),
                details.getOrDefault("from", ""),
                details.getOrDefault("address", ""),
                details.getOrDefault("status", ""),
                details.getOrDefault("before", ""));
    }

    private static String variant(String what, Map<String, String> details) {
        if (details.containsKey("from")) {
            return ".carried";
        }
        if (details.containsKey("fate")) {
            return "." + details.get("fate");
        }
        return what.equals("ItemAnswered") && details.getOrDefault("text", "").isBlank() ? ".bare" : "";
    }

    private String due(@Nullable String due) {
        return due == null ? getTranslation("oit.no-due") : ThaiDates.brief(LocalDate.parse(due));
    }
}
