package app.prongsai.ui.imports;

import app.prongsai.intake.ReadReport;
import app.prongsai.organisations.OrganisationProfile.Profile;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whose report it is and of which year; the year may be corrected. */
class DocumentFacts extends Section {

    private static final int FIRST = 2500;
    private static final int LAST = 2700;

    DocumentFacts(ReadReport report, Profile organisation, Consumer<@Nullable Integer> ofYear) {
        addClassName("panel");
        add(new H2(getTranslation("import.facts")));
        report.heading().forEach(line -> add(new Paragraph(line.text())));
        String name = report.organisation().name();
        if (name != null && !squash(name).equals(squash(organisation.name()))) {
            Paragraph foreign = new Paragraph(getTranslation("import.foreign", name, organisation.name()));
            foreign.addClassName("problem");
            foreign.getElement().setAttribute("role", "alert");
            add(foreign);
        }
        IntegerField year = new IntegerField(getTranslation("import.year"));
        year.setMin(FIRST);
        year.setMax(LAST);
        year.setValue(report.executionFiscalYear());
        year.setHelperText(round(report));
        year.addValueChangeListener(typed -> {
            Integer value = typed.getValue();
            ofYear.accept(value != null && value >= FIRST && value <= LAST ? value : null);
        });
        add(year);
    }

    private String round(ReadReport report) {
        Integer months = report.round().months();
        return months == null ? getTranslation("import.round.none") : getTranslation("import.round", months);
    }

    private static String squash(String text) {
        return text.replaceAll("\\s", "");
    }
}
