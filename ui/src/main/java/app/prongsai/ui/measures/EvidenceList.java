package app.prongsai.ui.measures;

import app.prongsai.evidence.StoredFile;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What proves a measure: kind, day, number, and the link or file to see it. */
class EvidenceList extends Div {

    private final Desk desk;
    private final Reporting measure;
    private final boolean reports;

    EvidenceList(Desk desk, Reporting measure, List<Evidence> evidence, boolean reports) {
        this.desk = desk;
        this.measure = measure;
        this.reports = reports;
        if (evidence.isEmpty()) {
            add(new Paragraph(getTranslation("evidence.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        evidence.forEach(item -> list.add(item(item)));
        add(list);
    }

    private ListItem item(Evidence item) {
        Span facts = new Span(facts(item));
        facts.addClassName("facts");
        Div words = new Div(new Div(item.title()), facts);
        words.addClassName("words");
        Div actions = new Div();
        actions.addClassName("actions");
        String link = item.link();
        if (link != null) {
            actions.add(link.matches("https?://.+") ? outside(link) : new Span(link));
        }
        String file = item.file();
        if (file != null) {
            actions.add(new FileLink(getTranslation("evidence.open"), () -> desk.ask(new StoredFile(file))));
        }
        if (reports) {
            actions.add(Press.quiet(getTranslation("evidence.withdraw"), () -> withdraw(item)));
        }
        return new ListItem(new Svg(Icon.EVIDENCE.svg()), words, actions);
    }

    private String facts(Evidence item) {
        List<String> facts = new ArrayList<>();
        facts.add(getTranslation("evidence.kind." + item.kind()));
        LocalDate from = item.from();
        LocalDate to = item.to();
        facts.add(
                from == null
                        ? getTranslation("evidence.undated")
                        : to == null ? ThaiDates.brief(from) : ThaiDates.brief(from, to));
        if (item.number() != null) {
            facts.add(getTranslation("evidence.numbered", item.number()));
        }
        return String.join(" · ", facts);
    }

    /** Only addresses of the web are links: an imported report may say anything here. */
    private Component outside(String address) {
        Anchor link = new Anchor(address, getTranslation("evidence.visit"));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
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
