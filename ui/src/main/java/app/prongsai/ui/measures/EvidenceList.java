package app.prongsai.ui.measures;

import app.prongsai.evidence.StoredFile;
import app.prongsai.links.LinkStates;
import app.prongsai.links.LinkStates.State;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EvidenceFacts;
import app.prongsai.ui.parts.FileLinks;
import app.prongsai.ui.parts.LinkBadge;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.OutsideLink;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What proves a measure: kind, day, number, and the link or file to see it. */
class EvidenceList extends Div {

    private final Desk desk;
    private final Reporting measure;
    private final boolean reports;
    private Map<String, State> links = Map.of();

    EvidenceList(Desk desk, Reporting measure, List<Evidence> evidence, boolean reports) {
        this.desk = desk;
        this.measure = measure;
        this.reports = reports;
        if (evidence.isEmpty()) {
            add(new Paragraph(getTranslation("evidence.none")));
            return;
        }
        links = desk.ask(new LinkStates(evidence.stream()
                        .map(Evidence::link)
                        .filter(Objects::nonNull)
                        .toList()))
                .byLink();
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        evidence.forEach(item -> list.add(item(item)));
        add(list);
    }

    private ListItem item(Evidence item) {
        Span facts = new Span(EvidenceFacts.of(item.kind(), item.from(), item.to(), item.number()));
        facts.addClassName("facts");
        Div words = new Div(new Div(item.title()), facts);
        words.addClassName("words");
        Div actions = new Div();
        actions.addClassName("actions");
        String link = item.link();
        if (link != null) {
            actions.add(OutsideLink.of(link));
            words.add(LinkBadge.of(links.get(link)));
        }
        actions.add(
                FileLinks.of(getTranslation("evidence.open"), item.files(), file -> desk.ask(new StoredFile(file))));
        if (reports) {
            actions.add(
                    Press.quiet(
                            getTranslation("evidence.correct"),
                            () -> new CorrectProofDialog(desk, measure.measure(), item).open()),
                    Press.quiet(getTranslation("evidence.withdraw"), () -> withdraw(item)));
        }
        return new ListItem(new Svg(Icon.EVIDENCE.svg()), words, actions);
    }

    private void withdraw(Evidence item) {
        new ReasonDialog(
                        getTranslation("evidence.withdraw.title"),
                        item.title(),
                        getTranslation("evidence.withdraw"),
                        reason -> {
                            desk.send(new WithdrawEvidence(measure.measure(), item.id(), reason));
                            Notices.done(getTranslation("evidence.withdrawn"));
                        })
                .open();
    }
}
