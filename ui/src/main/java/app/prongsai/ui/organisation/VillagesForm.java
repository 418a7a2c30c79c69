package app.prongsai.ui.organisation;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages.Named;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The villages, one a line as offices have them in their lists: the number, then the name. */
class VillagesForm extends Section {

    private static final Pattern LINE = Pattern.compile("(?:หมู่ที่|หมู่|ชุมชนที่|ม\\.)?\\s*(\\d{1,4})[.)\\s:,]*(.*)");

    private final Desk desk;
    private final TextArea lines = new TextArea(getTranslation("village.lines"));

    VillagesForm(Desk desk) {
        this.desk = desk;
        addClassName("panel");
        lines.setHelperText(getTranslation("village.helper"));
        lines.setMinRows(4);
        lines.setMaxRows(16);
        lines.setWidthFull();
        Div buttons = new Div(Press.quiet(Icon.DONE, getTranslation("village.save"), this::save));
        buttons.addClassName("actions");
        add(new H2(getTranslation("village.title")), new Paragraph(getTranslation("village.text")), lines, buttons);
    }

    void show(Named named) {
        lines.setValue(named.villages().stream()
                .map(village -> village.number() + " " + village.name())
                .collect(Collectors.joining("\n")));
    }

    private void save() {
        List<Village> villages = lines.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(VillagesForm::village)
                .toList();
        desk.send(new NameVillages(villages));
        Notices.done(getTranslation("village.saved", villages.size()));
    }

    private static Village village(String line) {
        Matcher parts = LINE.matcher(ThaiNumerals.toArabic(line));
        unless(parts.matches(), "organisation.village-line", line);
        return new Village(
                Integer.parseInt(parts.group(1)), line.substring(parts.start(2)).strip());
    }
}
