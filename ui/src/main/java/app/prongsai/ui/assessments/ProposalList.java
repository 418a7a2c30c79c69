package app.prongsai.ui.assessments;

import app.prongsai.assessments.AssessmentResult.Scored;
import app.prongsai.assessments.ProposedMeasures;
import app.prongsai.assessments.ProposedMeasures.Proposal;
import app.prongsai.assessments.ProposedMeasures.Proposals;
import app.prongsai.assessments.Standing;
import app.prongsai.measures.MeasureCodes;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.thai.FiscalYear;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.SourceMark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures that answer the weakest indicators; one tap puts one into the plan of the year after the assessed one. */
class ProposalList extends Section {

    private final Desk desk;
    private final boolean plans;
    private final int year;
    private final Set<String> given = new HashSet<>();
    private String nextCode = "";

    ProposalList(Desk desk, int assessedYear, boolean plans) {
        this.desk = desk;
        this.plans = plans;
        this.year = assessedYear + 1;
        addClassName("proposals");
        Div cards = new Div();
        cards.addClassName("cards");
        add(
                new H2(getTranslation("assess.proposals", String.valueOf(year))),
                new Paragraph(
                        getTranslation("assess.proposals.lead", String.valueOf(assessedYear), String.valueOf(year))),
                cards);
        KeyedList<Proposal> list = new KeyedList<>(cards, Proposal::measure, this::card);
        desk.watch(this, new ProposedMeasures(assessedYear, year), (Proposals proposals) -> {
            nextCode = proposals.nextCode();
            list.show(proposals.proposals());
        });
    }

    private Component card(Proposal proposal) {
        Article card = new Article();
        card.addClassName("card");
        Paragraph answers = new Paragraph(getTranslation(
                "assess.proposal.answers",
                proposal.answers().stream().map(this::scored).collect(Collectors.joining(", "))));
        OrderedList guidelines = new OrderedList();
        guidelines.addClassName("guidelines");
        proposal.guidelines().forEach(one -> guidelines.add(new ListItem(one.text())));
        card.add(new H3(proposal.title()), answers, guidelines, responsible(proposal));
        card.add(new SourceMark(proposal.source().verified(), proposal.source().words()), actions(proposal));
        return card;
    }

    private String scored(Scored one) {
        return getTranslation(
                "assess.proposal.scored", ResultPanel.name(one, getLocale()), Standing.shown(one.score()));
    }

    private Span responsible(Proposal proposal) {
        Responsible unit = proposal.guidelines().getFirst().responsible().getFirst();
        Span responsible = new Span(getTranslation(
                unit.department() == null ? "assess.proposal.unknown-unit" : "assess.proposal.unit", unit.text()));
        responsible.addClassName("facts");
        return responsible;
    }

    private Div actions(Proposal proposal) {
        Div actions = new Div();
        actions.addClassName("actions");
        MeasureId planned = proposal.planned();
        if (planned != null) {
            actions.add(
                    new Badge("done", Icon.DONE, getTranslation("assess.proposal.planned")),
                    new Link("measures/" + planned.value(), getTranslation("assess.proposal.look")));
        } else if (plans) {
            actions.add(Press.main(
                    Icon.ADD, getTranslation("assess.proposal.accept", String.valueOf(year)), () -> plan(proposal)));
        }
        return actions;
    }

    /** The board may be a moment behind the last tap; a code that was just given is not given again. */
    private void plan(Proposal proposal) {
        String code = given.contains(nextCode) ? MeasureCodes.next(year, given) : nextCode;
        FiscalYear span = new FiscalYear(year);
        desk.send(new PlanMeasure(
                proposal.measure(), year, code, proposal.title(), span.from(), span.to(), proposal.guidelines()));
        given.add(code);
        Notices.done(getTranslation("plan.saved", code));
    }
}
