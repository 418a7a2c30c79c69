package app.prongsai.ui.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.shared.Role;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.words.DateEntry;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Chooses the day whose state a screen shows, by date or by a slider along the fiscal year; says so as long as it is a past one. */
public class PastBar extends Div {

    private static final int PAUSE = 300;

    private final Desk desk;
    private final String path;
    private final FiscalYear year;
    private final LocalDate last;
    private final Div banner = new Div();
    private final Paragraph said = new Paragraph();
    private final DayField date = new DayField(getTranslation("past.date"), null);
    private final RangeInput slider = new RangeInput();
    private final NativeDetails chooser = new NativeDetails(getTranslation("past.choose"));

    /** @param path of the screen, below /app */
    public PastBar(Desk desk, String path) {
        this.desk = desk;
        this.path = path;
        this.year = new FiscalYear(desk.year());
        this.last = desk.today().isBefore(year.to()) ? desk.today() : year.to();
        addClassName("past");
        banner.addClassName("past-banner");
        banner.getElement().setAttribute("role", "status");
        date.setValueChangeMode(ValueChangeMode.ON_CHANGE); // half a date is often a date too
        date.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                date.day().ifPresent(this::go);
            }
        });
        chooser.setContent(choices());
        add(banner, chooser);
    }

    private Div choices() {
        Div choices = new Div(date);
        choices.addClassName("past-choices");
        if (last.isAfter(year.from())) {
            slider.setMin(0);
            slider.setMax(ChronoUnit.DAYS.between(year.from(), last));
            slider.setStep(1.0);
            slider.getElement().setAttribute("aria-label", getTranslation("past.slider"));
            slider.setValueChangeMode(ValueChangeMode.LAZY);
            slider.setValueChangeTimeout(PAUSE);
            slider.addValueChangeListener(moved -> {
                if (moved.isFromClient()) {
                    go(year.from().plusDays(Math.round(moved.getValue())));
                }
            });
            Div ends = new Div(new Span(ThaiDates.brief(year.from())), new Span(ThaiDates.brief(last)));
            ends.addClassName("ends");
            Div line = new Div(slider, ends);
            line.addClassName("timeline");
            choices.add(line);
        }
        return choices;
    }

    /** Says which day the screen shows, and with which word on what came after it. */
    public void show(Optional<LocalDate> day, String since) {
        banner.removeAll();
        banner.setVisible(day.isPresent());
        day.ifPresent(past -> {
            chooser.setOpen(true);
            said.setText(getTranslation("past.banner", ThaiDates.full(past)));
            Div links = new Div(new Link(path, getTranslation("past.now")));
            links.addClassName("actions");
            if (desk.mayAny(Role.AUDITOR, Role.COORDINATOR, Role.HEAD, Role.CLERK, Role.EXECUTIVE)) {
                links.add(new Link("compare?from=" + past, getTranslation("past.compare")));
            }
            banner.add(new Svg(Icon.DUE.svg()), said, new Paragraph(since), links);
        });
        LocalDate shown = day.orElse(desk.today());
        date.setValue(DateEntry.format(shown));
        slider.setValue((double) Math.clamp(
                ChronoUnit.DAYS.between(year.from(), shown),
                0,
                Math.max(0, ChronoUnit.DAYS.between(year.from(), last))));
    }

    /** In place of something that was not there on that day. */
    public static EmptyState notYet() {
        return new EmptyState(translate("past.not-yet.title"), translate("past.not-yet.text"));
    }

    private void go(LocalDate day) {
        UI ui = UI.getCurrent();
        ui.navigate(
                path,
                day.isBefore(desk.today()) ? QueryParameters.of(PastDay.ON, day.toString()) : QueryParameters.empty());
    }
}
