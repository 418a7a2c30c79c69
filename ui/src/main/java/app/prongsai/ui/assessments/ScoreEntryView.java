package app.prongsai.ui.assessments;

import app.prongsai.assessments.AssessmentResult.Result;
import app.prongsai.assessments.AssessmentTrend;
import app.prongsai.assessments.CorrectAssessmentResult;
import app.prongsai.assessments.ReadScores;
import app.prongsai.assessments.RecordAssessmentResult;
import app.prongsai.assessments.Scores;
import app.prongsai.thai.FiscalYear;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ProblemList;
import app.prongsai.ui.parts.TableUpload;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year's scores, typed or read from a file; of a recorded year its correction, with a reason. */
@Route("assessments/entry")
@RolesAllowed("COORDINATOR")
class ScoreEntryView extends Div implements HasUrlParameter<Integer>, HasDynamicTitle {

    private final Desk desk;
    private final ComboBox<String> level = new ComboBox<>(getTranslation("assess.published"));
    private final TextField source = new TextField(getTranslation("assess.source"));
    private final TextArea reason = new TextArea(getTranslation("assess.reason"));

    ScoreEntryView(Desk desk) {
        this.desk = desk;
        addClassNames("screen", "form");
        level.setAllowCustomValue(true);
        level.setClearButtonVisible(true);
        level.addCustomValueSetListener(
                typed -> level.setValue(typed.getDetail().strip()));
        level.setHelperText(getTranslation("assess.published.helper"));
        source.setHelperText(getTranslation("assess.source.helper"));
        source.setMaxLength(500);
        reason.setHelperText(getTranslation("assess.reason.helper"));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer asked) {
        List<Result> recorded = desk.ask(new AssessmentTrend()).results();
        int year = asked == null ? firstMissing(recorded) : asked;
        Optional<Result> before =
                recorded.stream().filter(one -> one.fiscalYear() == year).findFirst();
        ScoreForm form = new ScoreForm(desk, year);
        level.setItems(form.levels());
        level.clear();
        source.clear();
        reason.clear();
        before.ifPresent(result -> fill(form, result));
        reason.setVisible(before.isPresent());
        Div buttons = new Div(
                Press.main(Icon.DONE, getTranslation("assess.save"), () -> save(form, year, before.isPresent())),
                new Link("assessments", getTranslation("dialog.cancel")));
        buttons.addClassName("actions");
        removeAll();
        add(
                new Link("assessments", Icon.BACK, getTranslation("assess.back")),
                new Heading(getTranslation(
                        before.isPresent() ? "assess.correct.title" : "assess.entry.title", String.valueOf(year))),
                new AssessedYear(year, FiscalYear.of(desk.today()).year(), recorded),
                upload(form, year),
                form,
                level,
                source,
                reason,
                buttons);
    }

    private int firstMissing(List<Result> recorded) {
        var known = recorded.stream().map(Result::fiscalYear).collect(Collectors.toSet());
        int last = FiscalYear.of(desk.today()).year() - 1;
        return IntStream.iterate(last, year -> year > last - AssessedYear.YEARS_BACK, year -> year - 1)
                .filter(year -> !known.contains(year))
                .findFirst()
                .orElse(last);
    }

    private Div upload(ScoreForm form, int year) {
        ProblemList problems = new ProblemList();
        TableUpload upload = new TableUpload(file -> {
            ReadScores.Read read = desk.ask(new ReadScores(year, file));
            form.fill(read.scores());
            problems.show(read.problems());
            Notices.done(getTranslation("assess.upload.read", read.scores().size()));
        });
        return new Div(new Paragraph(getTranslation("assess.upload.lead")), upload, problems);
    }

    private void fill(ScoreForm form, Result result) {
        form.fill(result.indicators().stream().collect(Collectors.toMap(one -> one.number(), one -> one.score())));
        if (result.publishedLevel() != null) {
            level.setValue(result.publishedLevel());
        }
        source.setValue(Objects.requireNonNullElse(result.source(), ""));
    }

    private void save(ScoreForm form, int year, boolean corrects) {
        if (!form.complete()) {
            Notices.refused(getTranslation("assess.incomplete"));
            return;
        }
        Scores scores = new Scores(form.scores(), level.getValue(), source.getValue());
        try {
            desk.send(
                    corrects
                            ? new CorrectAssessmentResult(year, scores, reason.getValue())
                            : new RecordAssessmentResult(year, scores));
        } catch (RuntimeException refused) {
            Notices.failed(refused);
            return;
        }
        Notices.done(getTranslation("assess.saved", String.valueOf(year)));
        UI.getCurrent().navigate("assessments");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assess.record");
    }
}
