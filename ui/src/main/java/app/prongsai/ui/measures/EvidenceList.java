package app.prongsai.ui.measures;

import app.prongsai.evidence.StoredFile;
import app.prongsai.links.LinkStates;
import app.prongsai.links.LinkStates.State;
import app.prongsai.links.LinkStates.States;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.PastDay;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.DeadLinkJump;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What proves a measure: kind, day, number, the link or file to see it, and whether the link leads somewhere. */
class EvidenceList extends Div {

    private final Desk desk;
    private final Reporting measure;
    private final boolean reports;
    private final String address;
    private final List<Evidence> evidence;
    private final Map<String, ListItem> items = new HashMap<>();
    private final Map<String, Div> verdicts = new HashMap<>();
    private final Span jump = new Span();

    /**
     * @param day whose verdicts on links are shown; today's stay up to date
     * @param reports whether items may be withdrawn
     */
    EvidenceList(Desk desk, Reporting measure, List<Evidence> evidence, Optional<LocalDate> day, boolean reports) {
        this.desk = desk;
        this.measure = measure;
        this.evidence = evidence;
        this.reports = reports;
        address = PastDay.address("measures/" + measure.measure().value(), day);
        if (evidence.isEmpty()) {
            add(new Paragraph(getTranslation("evidence.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        evidence.forEach(item -> list.add(item(item)));
        add(list);
        LinkStates links = new LinkStates(
                evidence.stream().map(Evidence::link).filter(Objects::nonNull).toList());
        day.ifPresentOrElse(one -> judge(desk.askAtEndOf(one, links)), () -> desk.watch(this, links, this::judge));
    }

    /** How many links are dead and the way to the first of them; nothing while all is well. */
    Span jump() {
        return jump;
    }

    /** Brings an item into sight, if it is here. */
    void comeIntoSight(String item) {
        ListItem shown = items.get(item);
        if (shown != null) {
            shown.addClassName("changed");
            // The browser goes to the top of a new page first.
            shown.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
        }
    }

    private void judge(States states) {
        List<String> dead = new ArrayList<>();
        for (Evidence item : evidence) {
            State state = item.link() == null ? null : states.byLink().get(item.link());
            Div verdict = verdicts.get(item.id());
            if (verdict != null) {
                verdict.removeAll();
                verdict.add(LinkBadge.of(state));
            }
            if (state != null && state.dead()) {
                dead.add(item.id());
            }
        }
        jump.removeAll();
        if (!dead.isEmpty()) {
            jump.add(DeadLinkJump.within(address, dead.getFirst(), dead.size()));
        }
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
            Div verdict = new Div();
            verdicts.put(item.id(), verdict);
            words.add(verdict);
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
        ListItem shown = new ListItem(new Svg(Icon.EVIDENCE.svg()), words, actions);
        shown.setId(DeadLinkJump.anchor(item.id()));
        items.put(item.id(), shown);
        return shown;
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
