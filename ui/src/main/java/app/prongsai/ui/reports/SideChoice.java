package app.prongsai.ui.reports;

import app.prongsai.reports.Edition;
import app.prongsai.reports.ReportSide;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which report, and which state of it. */
class SideChoice extends Section {

    private static final int DRAFT = 0;
    private static final int ON_A_DAY = -1;

    private final Desk desk;
    private final Select<RoundId> round = new Select<>();
    private final Select<Integer> state = new Select<>();
    private final DayField day;
    private Map<Integer, Edition> editions = Map.of();

    SideChoice(Desk desk, String title, List<Rounds.Round> rounds, ReportSide side) {
        this.desk = desk;
        this.day = new DayField(
                getTranslation("reports.compare.day"), side.moment() == null ? desk.today() : When.day(side.moment()));
        addClassName("panel");
        round.setLabel(getTranslation("reports.compare.round"));
        round.setItems(rounds.stream().map(Rounds.Round::round).toList());
        round.setItemLabelGenerator(RoundWords::name);
        round.setValue(side.round());
        state.setLabel(getTranslation("reports.compare.state"));
        state.setItemLabelGenerator(this::name);
        offer(side.round());
        choose(side.moment() != null ? ON_A_DAY : Objects.requireNonNullElse(side.version(), DRAFT));
        day.setRequired(true);
        round.addValueChangeListener(chosen -> offer(chosen.getValue()));
        state.addValueChangeListener(chosen -> askForTheDay());
        askForTheDay();
        add(new H2(title), round, state, day);
    }

    /** Empty if no day can be made of what was typed. */
    Optional<ReportSide> side() {
        int chosen = state.getValue();
        return chosen == ON_A_DAY
                ? day.day().map(one -> ReportSide.at(round.getValue(), ThaiDates.endOf(one)))
                : Optional.of(new ReportSide(round.getValue(), chosen, null));
    }

    /** The draft first, the newest version after it. */
    private void offer(RoundId of) {
        editions = ComparedSides.editions(desk, of).stream()
                .collect(Collectors.toMap(Edition::version, Function.identity()));
        List<Integer> states = new ArrayList<>(List.of(DRAFT));
        editions.keySet().stream().sorted((one, other) -> other - one).forEach(states::add);
        states.add(ON_A_DAY);
        state.setItems(states);
        state.setValue(DRAFT);
    }

    /** A version that was never published cannot be chosen. */
    private void choose(int of) {
        if (of == ON_A_DAY || editions.containsKey(of)) {
            state.setValue(of);
        }
    }

    private String name(int of) {
        Edition edition = editions.get(of);
        return of == ON_A_DAY
                ? getTranslation("reports.compare.on-a-day")
                : edition == null
                        ? getTranslation("reports.compare.draft")
                        : getTranslation("desk.edition", of, When.moment(edition.publishedAt()));
    }

    private void askForTheDay() {
        day.setVisible(Objects.equals(state.getValue(), ON_A_DAY));
    }
}
