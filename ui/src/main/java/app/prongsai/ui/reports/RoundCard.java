package app.prongsai.ui.reports;

import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.Rounds;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A round: where its report is on its way, the report itself, and its files. */
class RoundCard extends Article {

    RoundCard(Desk desk, Rounds.Round round) {
        addClassName("card");
        Div standing = new Div();
        Span facts = new Span(getTranslation(
                "round.facts", ThaiDates.brief(round.from(), round.to()), String.valueOf(round.assessedFiscalYear())));
        facts.addClassName("facts");
        Div actions = new Div(new Link("reports/" + round.round().value(), Icon.REPORTS, getTranslation("round.look")));
        actions.addClassName("actions");
        add(new H2(RoundWords.name(round)), standing, facts, actions, Downloads.of(desk, round.round()));
        desk.watch(this, new ReportDesk(round.round()), now -> {
            standing.removeAll();
            standing.add(new StandingBadges(now));
        });
    }
}
