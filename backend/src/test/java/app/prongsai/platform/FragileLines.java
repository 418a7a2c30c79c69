package app.prongsai.platform;

import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A projection that breaks at the texts that a test names, or grows too large; it keeps the others in the order in which they came. */
@ProcessingGroup(FragileLines.NAME)
class FragileLines {

    static final String NAME = "fragile-lines";

    private static final int TOO_LARGE = 17 * 1024 * 1024;

    record Line(List<String> texts) {}

    private final TenantCollection<Line> lines;
    private final Map<String, RuntimeException> breaking = new ConcurrentHashMap<>();
    private final Set<String> swelling = ConcurrentHashMap.newKeySet();

    FragileLines(ReadModels readModels) {
        lines = readModels.collection(NAME, Line.class);
    }

    @EventHandler
    void on(ProgressReported event, Occurred occurred) {
        RuntimeException failure = breaking.get(event.text());
        if (failure != null) {
            throw failure;
        }
        lines.change(occurred.tenant(), "line", occurred.place(), before -> {
            List<String> texts = new ArrayList<>(before == null ? List.of() : before.texts());
            texts.add(swelling.contains(event.text()) ? "x".repeat(TOO_LARGE) : event.text());
            return new Line(texts);
        });
    }

    void breakAt(String text, RuntimeException failure) {
        breaking.put(text, failure);
    }

    /** The row that comes of it is more than the database takes. */
    void swellAt(String text) {
        swelling.add(text);
    }

    void mend() {
        breaking.clear();
        swelling.clear();
    }

    List<String> of(TenantId tenant) {
        return lines.find(tenant, "line").map(Line::texts).orElse(List.of());
    }
}
