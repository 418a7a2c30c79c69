package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Readiness;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.StackedBar;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** How much of the checklist is ready: one number, one bar, and the same by owner. */
class ReadinessPanel extends Section {

    private final Names names;

    ReadinessPanel(Names names) {
        this.names = names;
        addClassNames("counts", "readiness");
    }

    void show(Checklist list) {
        Readiness all = list.readiness();
        removeAll();
        Span percent = new Span(all.percent() + "%");
        percent.addClassName("number");
        String words = getTranslation("oit.ready.sentence", all.ready(), all.waiting(), all.unanswered());
        Span told = new Span(words);
        told.addClassName("facts");
        add(percent, told, new Svg(StackedBar.svg(new Counts(all.unanswered(), all.waiting(), all.ready()), words)));
        Details byOwner = new Details(getTranslation("oit.by-owner"), owners(list));
        byOwner.setWidthFull();
        add(byOwner);
    }

    private Table owners(Checklist list) {
        Table table = new Table(
                getTranslation("oit.by-owner"),
                getTranslation("oit.owner"),
                getTranslation("oit.ready"),
                getTranslation("oit.waiting"),
                getTranslation("oit.unanswered"));
        list.readinessByOwner()
                .forEach((owner, readiness) -> table.row(
                        new Span(name(owner)),
                        new Span(getTranslation("oit.percent", readiness.percent(), readiness.ready())),
                        new Span(String.valueOf(readiness.waiting())),
                        new Span(String.valueOf(readiness.unanswered()))));
        return table;
    }

    private String name(String owner) {
        if (owner.isEmpty()) {
            return getTranslation("oit.nobody");
        }
        return owner.startsWith("person/") ? names.actor(owner) : names.department(owner);
    }
}
