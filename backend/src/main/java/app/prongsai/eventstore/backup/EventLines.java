package app.prongsai.eventstore.backup;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.shared.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** A history as lines that anybody can read, one per event, with what was sealed opened. */
public final class EventLines {

    private static final int WINDOW = 64;
    private static final String SEALED = "sealed";

    private final CommitLog log;

    public EventLines(CommitLog log) {
        this.log = log;
    }

    /** Opens a sealed text, knowing whom or what the event is about that it stands in. */
    public interface Opener {
        String open(String about, String text);
    }

    /** @param head hash of the last of so many commits */
    public record Head(long commits, String head) {}

    /**
     * @param open opens a sealed text; texts are sealed where their field's name begins with "sealed"
     * @param to given one line after the other, in the history's order
     */
    public Head each(TenantId tenant, UnaryOperator<String> open, Consumer<Map<String, Object>> to) {
        return each(tenant, (about, text) -> open.apply(text), to);
    }

    /** The same, where not everything is opened. */
    public Head each(TenantId tenant, Opener open, Consumer<Map<String, Object>> to) {
        Head head = new Head(0, Commit.FIRST_PREV);
        while (true) {
            List<Commit> window = log.history(tenant, head.commits() + 1, WINDOW);
            for (Commit commit : window) {
                commit.events().forEach(event -> to.accept(line(commit, event, open)));
                head = new Head(commit.chain(), commit.hash());
            }
            if (window.isEmpty()) {
                return head;
            }
        }
    }

    private static Map<String, Object> line(Commit commit, StoredEvent event, Opener open) {
        String about = commit.stream().substring(commit.tenant().code().length() + 1);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("commit", commit.chain());
        line.put("at", commit.at().toString());
        line.put("actor", commit.actor());
        line.put("channel", commit.channel().name());
        line.put("command", commit.command());
        line.put("about", about);
        line.put("event", event.id());
        line.put("type", event.type());
        line.put("version", event.version());
        line.put("says", opened(event.payload(), text -> open.open(about, text), false));
        line.put("hash", commit.hash());
        return line;
    }

    private static Object opened(Object value, UnaryOperator<String> open, boolean sealed) {
        return switch (value) {
            case Document document -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                document.forEach((name, field) -> {
                    if (field != null) {
                        fields.put(name, opened(field, open, name.startsWith(SEALED)));
                    }
                });
                yield fields;
            }
            case List<?> list ->
                list.stream().map(one -> opened(one, open, sealed)).toList();
            case String text when sealed -> open.apply(text);
            default -> value;
        };
    }
}
