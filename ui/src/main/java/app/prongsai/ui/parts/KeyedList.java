package app.prongsai.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shows rows in a container and, when they change, replaces only what changed; a changed row flashes once. */
public class KeyedList<R> {

    private record Shown<R>(R row, Component component) {}

    private final Component container;
    private final Function<R, Object> key;
    private final Function<R, Component> render;
    private Map<Object, Shown<R>> shown = Map.of();

    public KeyedList(Component container, Function<R, Object> key, Function<R, Component> render) {
        this.container = container;
        this.key = key;
        this.render = render;
    }

    public void show(List<R> rows) {
        Map<Object, Shown<R>> now = new LinkedHashMap<>();
        Element list = container.getElement();
        for (R row : rows) {
            Shown<R> before = shown.get(key.apply(row));
            now.put(key.apply(row), before != null && before.row().equals(row) ? before : render(row, before != null));
        }
        shown.values().stream()
                .filter(old -> !now.containsValue(old))
                .forEach(old -> list.removeChild(old.component().getElement()));
        int place = 0;
        for (Shown<R> row : now.values()) {
            Element wanted = row.component().getElement();
            if (place >= list.getChildCount() || !list.getChild(place).equals(wanted)) {
                wanted.removeFromParent();
                list.insertChild(place, wanted);
            }
            place++;
        }
        shown = now;
    }

    private Shown<R> render(R row, boolean changed) {
        Component component = render.apply(row);
        if (changed && component instanceof HasStyle styled) {
            styled.addClassName("changed");
        }
        return new Shown<>(row, component);
    }
}
