package app.prongsai.ui.measures;

import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.shared.Channel;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.words.Amounts;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every event of a measure as a sentence, the newest first: when, who, by which way, and what. */
class HistoryList extends OrderedList {

    private final Names names;

    HistoryList(Names names, List<Entry> history) {
        this.names = names;
        addClassName("history");
        getElement().setAttribute("reversed", true);
        history.reversed().forEach(entry -> add(item(entry)));
    }

    private ListItem item(Entry entry) {
        Span when = new Span(When.moment(entry.at()));
        when.addClassName("when");
        return new ListItem(when, new Span(" " + sentence(entry)));
    }

    String sentence(Entry entry) {
        Map<String, String> details = entry.details();
        String text = details.getOrDefault("text", "");
        String key =
                "history." + entry.what() + (entry.what().equals("ProgressReported") && text.isBlank() ? ".bare" : "");
        return getTranslation(
                key,
                names.actor(entry.actor()),
                entry.channel() == Channel.WEB ? "" : getTranslation("channel." + entry.channel()),
                details.getOrDefault("percent", ""),
                text,
                details.getOrDefault("title", ""),
                details.getOrDefault("number", ""),
                details.getOrDefault("reason", ""),
                word("status.", details.get("status")),
                word("remark.", details.get("remark")),
                details.containsKey("satang") ? Amounts.baht(Long.valueOf(String.valueOf(details.get("satang")))) : "");
    }

    private String word(String prefix, @Nullable String name) {
        return name == null ? "" : getTranslation(prefix + name);
    }
}
