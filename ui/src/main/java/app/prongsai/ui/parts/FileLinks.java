package app.prongsai.ui.parts;

import app.prongsai.evidence.StoredFile;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The files of one proof, counted where there are several. */
public final class FileLinks {

    private FileLinks() {}

    public static List<Component> of(String text, List<String> files, Function<String, StoredFile.Content> open) {
        List<Component> links = new ArrayList<>();
        for (String file : files) {
            String counted = files.size() == 1 ? text : text + " " + (links.size() + 1);
            links.add(new FileLink(counted, () -> open.apply(file)));
        }
        return links;
    }
}
