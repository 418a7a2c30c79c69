package app.prongsai.ui.imports;

import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Fields of which there may be several, each with a way to take it away. */
class Repeated<F extends Component> extends Div {

    private final List<F> fields = new ArrayList<>();
    private final Div list = new Div();
    private final String remove;

    Repeated(String title, String add, String remove, Supplier<F> empty) {
        this.remove = remove;
        add(new H3(title), list, Press.quiet(Icon.ADD, add, () -> add(empty.get())));
    }

    void add(F one) {
        Div place = new Div(one);
        place.addClassName("guideline-fields");
        place.add(Press.quiet(remove, () -> {
            fields.remove(one);
            list.remove(place);
        }));
        fields.add(one);
        list.add(place);
    }

    List<F> all() {
        return List.copyOf(fields);
    }
}
