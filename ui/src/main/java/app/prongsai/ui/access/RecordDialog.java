package app.prongsai.ui.access;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.access.HeldRecord;
import app.prongsai.access.HeldRecord.Event;
import app.prongsai.access.HeldRecord.Fact;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is held on one person, to read and to take along. */
public class RecordDialog extends ActionDialog {

    private static final int MOST_ACTS = 50;

    /** Contexts whose events are about people; another one's is shown by its name. */
    private static final Set<String> ABOUT_PEOPLE =
            Set.of("staff", "signin", "subscriptions", "reminders", "deliveries");

    public RecordDialog(String title, HeldRecord record) {
        super(title, translate("dialog.close"));
        fields(
                new Paragraph(getTranslation("record.lead", When.moment(record.at()))),
                download(record),
                facts(record),
                new H3(getTranslation("record.events", record.events().size())),
                events(record),
                new Paragraph(getTranslation(
                        "record.acts", record.acts().size(), record.accesses().size())));
        onlyTells();
    }

    private Component download(HeldRecord record) {
        Anchor anchor = new Anchor();
        anchor.setText(getTranslation("record.json"));
        anchor.setHref(DownloadHandler.fromInputStream(request -> {
            byte[] bytes = record.json().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "personal-data.json", "application/json", bytes.length);
        }));
        return new Paragraph(anchor);
    }

    private Component facts(HeldRecord record) {
        DescriptionList facts = new DescriptionList();
        record.facts().stream().filter(fact -> !fact.text().isEmpty()).forEach(fact -> {
            String word = fact.what().startsWith("chat-") ? "chat" : fact.what();
            facts.add(
                    new DescriptionList.Term(getTranslation("record.fact." + word)),
                    new DescriptionList.Description(read(fact)));
        });
        return facts;
    }

    /** Words of the program as people say them; the file has them as they are. */
    private String read(Fact fact) {
        return switch (fact.what()) {
            case "line", "active", "following" -> getTranslation("record." + fact.text());
            case "pace" -> getTranslation("record.pace." + fact.text());
            case "roles" ->
                Stream.of(fact.text().split(", "))
                        .map(role -> getTranslation("role." + role))
                        .collect(Collectors.joining(", "));
            default -> fact.text();
        };
    }

    private Component events(HeldRecord record) {
        UnorderedList list = new UnorderedList();
        record.events().reversed().stream().limit(MOST_ACTS).forEach(event -> list.add(new ListItem(line(event))));
        return new Div(list);
    }

    private String line(Event event) {
        String said = event.says().entrySet().stream()
                .filter(field -> field.getKey().startsWith("sealed"))
                .map(Map.Entry::getValue)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return When.moment(Instant.parse(event.at())) + " " + what(event) + (said.isEmpty() ? "" : ": " + said);
    }

    private String what(Event event) {
        String context = event.type().substring(0, event.type().indexOf('.'));
        return ABOUT_PEOPLE.contains(context) ? getTranslation("record.event." + event.type()) : event.type();
    }

    @Override
    protected void act() {
        close();
    }
}
