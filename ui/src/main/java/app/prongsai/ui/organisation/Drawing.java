package app.prongsai.ui.organisation;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A drawing of our own of what a person finds in LINE; what it shows is also said in words. */
class Drawing extends Div {

    Drawing(String name, String alternative) {
        addClassName("drawn");
        Svg drawing = new Svg(read(name + ".svg"));
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", alternative);
        add(drawing);
    }

    private static String read(String file) {
        try (InputStream drawing = Objects.requireNonNull(Drawing.class.getResourceAsStream(file))) {
            return new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
