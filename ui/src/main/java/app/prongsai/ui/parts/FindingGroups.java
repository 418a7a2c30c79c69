package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ReadReport.Severity;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a linter found, by severity and within it by rule, with counts. What is too much for a screen is folded, and what a
 * person folds or unfolds stays so while the findings change.
 */
public final class FindingGroups<F> extends Div {

    /** So many stand unfolded at first; what is merely told never does. */
    private static final int UNFOLDED = 20;

    private static final int MOST = 200;

    /** How to read a finding, and how to write it and the heading of its severity. */
    public record Reading<F>(
            Function<F, Severity> severity, Function<F, String> rule, Function<F, ListItem> item, Heading heading) {}

    /** The word for so many of a severity. */
    public interface Heading {
        Badge of(Severity severity, int count);
    }

    private final Reading<F> reading;
    private final Folds folds;
    private final String place;
    private int lines;

    /** @param place by which the folds of this list are told from those of others */
    public FindingGroups(Reading<F> reading, Folds folds, String place) {
        this.reading = reading;
        this.folds = folds;
        this.place = place;
        addClassName("finding-groups");
    }

    /** @param findings in the order in which they are to be worked through */
    public void show(List<F> findings) {
        removeAll();
        lines = 0;
        for (Severity severity : Severity.values()) {
            List<F> some = findings.stream()
                    .filter(finding -> reading.severity().apply(finding) == severity)
                    .toList();
            if (!some.isEmpty()) {
                add(new H3(reading.heading().of(severity, some.size())));
                some.stream()
                        .collect(Collectors.groupingBy(reading.rule(), LinkedHashMap::new, Collectors.toList()))
                        .forEach((rule, group) -> add(group(severity, rule, group)));
            }
        }
    }

    private Details group(Severity severity, String rule, List<F> findings) {
        UnorderedList list = new UnorderedList();
        findings.stream().limit(MOST).map(reading.item()).forEach(list::add);
        if (findings.size() > MOST) {
            list.add(new ListItem(translate("import.findings.more", findings.size() - MOST)));
        }
        Details group =
                new Details(translate("finding.group", translate("finding.rule." + rule), findings.size()), list);
        String what = place + "/" + severity + "/" + rule;
        boolean fits = lines + findings.size() <= UNFOLDED;
        boolean open = folds.isUnfolded(what, () -> severity != Severity.INFO && fits);
        lines += open ? findings.size() : 0;
        group.setOpened(open);
        group.addOpenedChangeListener(change -> folds.set(what, change.isOpened()));
        return group;
    }
}
