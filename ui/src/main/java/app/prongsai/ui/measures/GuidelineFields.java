package app.prongsai.ui.measures;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.Responsible;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.staff.People;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One guideline of a plan: its words and who answers for it. */
class GuidelineFields extends Div {

    private static final Responsible EVERYONE = new Responsible("ทุกคน", null, null);

    private final H2 heading = new H2();
    private final TextArea text = new TextArea(getTranslation("plan.guideline.text"));
    private final MultiSelectComboBox<Responsible> responsible =
            new MultiSelectComboBox<>(getTranslation("plan.guideline.responsible"));
    private final List<Responsible> offered = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    GuidelineFields(Desk desk, Runnable remove) {
        this(desk);
        add(Press.quiet(getTranslation("plan.guideline.remove"), remove));
    }

    GuidelineFields(Desk desk) {
        addClassName("guideline-fields");
        desk.ask(new OrganisationProfile()).departments().stream()
                .map(department -> Responsible.department(department.name(), department.key()))
                .forEach(offered::add);
        desk.ask(new People()).people().stream().filter(Person::active).forEach(this::offer);
        offered.add(EVERYONE);
        text.setMinRows(2);
        responsible.setItems(offered);
        responsible.setItemLabelGenerator(
                one -> one.person() == null ? one.text() : one.text() + " (" + names.get(one.person()) + ")");
        responsible.setAllowCustomValue(true);
        responsible.addCustomValueSetListener(
                typed -> add(new Responsible(typed.getDetail().strip(), null, null)));
        responsible.setHelperText(getTranslation("plan.guideline.responsible.helper"));
        add(heading, text, responsible);
    }

    /** A person answers by post; who holds it is told to those who choose, not written into the plan. */
    private void offer(Person person) {
        String id = person.person().toString();
        names.put(id, person.name());
        offered.add(new Responsible(
                person.position(), person.departments().stream().findFirst().orElse(null), id));
    }

    /** What a guideline says now, to be changed. */
    void show(Guideline guideline) {
        number(guideline.number());
        text.setValue(guideline.text());
        guideline.responsible().stream().filter(one -> !offered.contains(one)).forEach(offered::add);
        responsible.setItems(offered);
        responsible.setValue(guideline.responsible());
    }

    private void add(Responsible one) {
        if (!one.text().isEmpty() && !offered.contains(one)) {
            offered.add(one);
            var chosen = new ArrayList<>(responsible.getValue());
            chosen.add(one);
            responsible.setItems(offered);
            responsible.setValue(chosen);
        }
    }

    void number(int number) {
        heading.setText(getTranslation("plan.guideline", number));
    }

    boolean complete() {
        text.setInvalid(text.isEmpty());
        text.setErrorMessage(getTranslation("plan.guideline.text.missing"));
        responsible.setInvalid(responsible.isEmpty());
        responsible.setErrorMessage(getTranslation("plan.guideline.responsible.missing"));
        return !text.isEmpty() && !responsible.isEmpty();
    }

    Guideline guideline(int number, LocalDate from, LocalDate to) {
        List<Responsible> inOrder =
                offered.stream().filter(responsible.getValue()::contains).toList();
        return new Guideline(number, text.getValue().strip(), inOrder, from, to);
    }
}
