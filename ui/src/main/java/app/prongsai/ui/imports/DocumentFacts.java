package app.prongsai.ui.imports;

import app.prongsai.imports.ImportDraft;
import app.prongsai.intake.ReadReport;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.RoundId;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.reports.RoundWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whose report it is, of which year and round; year and round may be corrected. */
class DocumentFacts extends Section {

    private static final int FIRST = 2500;
    private static final int LAST = 2700;

    private final IntegerField year = new IntegerField(getTranslation("import.year"));
    private final Select<RoundId> round = new Select<>();
    private final Consumer<ImportDraft> changed;
    private ImportDraft draft;

    /** @param changed told of the draft with another year or round, its items as they were read */
    DocumentFacts(ReadReport report, ImportDraft draft, Profile organisation, Consumer<ImportDraft> changed) {
        this.draft = draft;
        this.changed = changed;
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
        year.setMin(FIRST);
        year.setMax(LAST);
        year.setValue(draft.fiscalYear());
        round.setLabel(getTranslation("import.round"));
        round.setItemLabelGenerator(one -> one == null ? getTranslation("import.round.none") : RoundWords.months(one));
        round.setEmptySelectionAllowed(true);
        round.setEmptySelectionCaption(getTranslation("import.round.none"));
        round.setPlaceholder(getTranslation("import.round.none"));
        round.setHelperText(said(report.round()));
        offerRounds();
        year.addValueChangeListener(typed -> ofYear(typed.getValue()));
        round.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                RoundId other = chosen.getValue();
                change(this.draft.ofPart(other == null ? null : other.part()));
            }
        });
        Div fields = new Div(year, round);
        fields.addClassName("import-facts");
        add(fields);
    }

    private void ofYear(@Nullable Integer typed) {
        change(draft.ofYear(typed != null && typed >= FIRST && typed <= LAST ? typed : null));
        offerRounds();
    }

    private void change(ImportDraft other) {
        draft = other;
        changed.accept(other);
    }

    private void offerRounds() {
        Integer known = draft.fiscalYear();
        round.setItems(known == null ? List.of() : RoundId.allOf(known));
        round.setEnabled(known != null);
        round.setValue(draft.round().orElse(null));
    }

    /** What the file says, which the choice above may correct. */
    private String said(ReadReport.Round said) {
        if (said.months() == null) {
            return getTranslation("import.round.unsaid");
        }
        LocalDate from = said.from();
        LocalDate to = said.to();
        return from == null || to == null
                ? getTranslation("import.round.said", said.name())
                : getTranslation("import.round.said.days", said.name(), ThaiDates.brief(from, to));
    }

    private static String squash(String text) {
        return text.replaceAll("\\s", "");
    }
}
