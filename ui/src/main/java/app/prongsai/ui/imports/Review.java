package app.prongsai.ui.imports;

import app.prongsai.imports.ApplyImport;
import app.prongsai.imports.ImportComparison;
import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportComparison.State;
import app.prongsai.imports.ImportDraft;
import app.prongsai.imports.IncomingReport.Understood;
import app.prongsai.intake.ReadReport;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What was understood of a file, row by row, to be corrected and then taken over or not. */
class Review extends Div {

    private final Desk desk;
    private final ReadReport report;
    private final Consumer<ImportResult> tell;
    private final Set<Integer> leftOut = new HashSet<>();
    private final MeasureCards cards;
    private final Span summary = new Span();
    private final Press apply;
    private ImportDraft draft;

    Review(Desk desk, Understood understood, Runnable again, Consumer<ImportResult> tell) {
        this.desk = desk;
        this.tell = tell;
        report = understood.report();
        draft = understood.draft();
        OrganisationProfile.Profile organisation = desk.ask(new OrganisationProfile());
        apply = Press.main(Icon.IMPORT, getTranslation("import.apply"), this::apply);
        cards = new MeasureCards(report, this::correct, this::leaveOut);
        Div actions = new Div(apply, Press.quiet(getTranslation("import.again"), again), summary);
        actions.addClassNames("actions", "import-actions");
        summary.getElement().setAttribute("role", "status");
        add(
                new DocumentFacts(report, draft, organisation, this::of),
                new FindingList(report, cards::jump),
                cards,
                new UnreadList(report),
                actions);
        compare();
    }

    private void of(ImportDraft facts) {
        draft = facts.with(draft.items());
        compare();
    }

    private void correct(int row) {
        new CorrectionDialog(item(row), Answerable.of(desk), corrected -> {
                    draft = draft.with(corrected);
                    compare();
                })
                .open();
    }

    private void leaveOut(int row, boolean out) {
        if (out) {
            leftOut.add(row);
        } else {
            leftOut.remove(row);
        }
        compare();
    }

    private ImportDraft.Item item(int row) {
        return draft.items().stream()
                .filter(item -> item.row() == row)
                .findFirst()
                .orElseThrow();
    }

    private ImportDraft wanted() {
        return draft.with(draft.items().stream()
                .filter(item -> !leftOut.contains(item.row()))
                .toList());
    }

    private List<Line> lines() {
        return draft.fiscalYear() == null
                ? List.of()
                : desk.ask(new ImportComparison(wanted())).lines();
    }

    private void compare() {
        List<Line> lines = lines();
        cards.show(draft, lines);
        long fresh = lines.stream().filter(line -> line.state() == State.NEW).count();
        apply.setEnabled(fresh > 0);
        summary.setText(
                draft.fiscalYear() == null
                        ? getTranslation("import.year.missing")
                        : getTranslation("import.summary", fresh, lines.size() - fresh, leftOut.size()));
    }

    private void apply() {
        try {
            List<Line> lines = lines();
            desk.send(new ApplyImport(wanted()));
            tell.accept(new ImportResult(desk, Objects.requireNonNull(draft.fiscalYear()), lines));
        } catch (RuntimeException e) {
            Notices.failed(e);
        }
    }
}
