package app.prongsai.ui.operator;

import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.organisations.SuspendedOrganisations;
import app.prongsai.shared.TenantId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.ReasonDialog;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** The organisations on the instance, the first of those that are looked for; sees nothing of their content. */
@Route("operator")
@RolesAllowed("OPERATOR")
class OperatorView extends Div implements HasDynamicTitle {

    private static final int MOST_SHOWN = 100;

    private record Line(Listed listed, boolean suspended) {}

    private final String base = VaadinRequest.getCurrent().getContextPath() + "/o/";
    private final Registration registration;
    private final TextField search = new TextField(getTranslation("operator.search"));
    private final Paragraph more = new Paragraph();
    private final EmptyState nothing =
            new EmptyState(getTranslation("operator.empty.title"), getTranslation("operator.empty.text"));
    private final Table table = new Table(
            getTranslation("nav.operator"),
            getTranslation("operator.code"),
            getTranslation("operator.name"),
            getTranslation("operator.district"),
            getTranslation("operator.province"),
            getTranslation("operator.standing"));
    private final KeyedList<Line> list =
            new KeyedList<>(table.rows(), line -> line.listed().tenant(), this::row);
    private List<Listed> all = List.of();
    private Set<TenantId> suspended = Set.of();

    OperatorView(Desk desk, Registration registration) {
        this.registration = registration;
        addClassName("screen");
        table.addClassName("board");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(changed -> show());
        add(
                new Heading(
                        getTranslation("nav.operator"),
                        Press.main(
                                Icon.ADD,
                                getTranslation("operator.register"),
                                () -> new RegisterDialog(registration).open())),
                search,
                nothing,
                table,
                more);
        desk.watch(this, new PublicOrganisations(), directory -> {
            all = directory.organisations();
            show();
        });
        desk.watch(this, new SuspendedOrganisations(), now -> {
            suspended = Set.copyOf(now.tenants());
            show();
        });
    }

    private void show() {
        List<Line> found = all.stream()
                .filter(listed -> listed.isCalled(search.getValue()))
                .map(listed -> new Line(listed, suspended.contains(listed.tenant())))
                .toList();
        nothing.setVisible(all.isEmpty());
        search.setVisible(!all.isEmpty());
        table.setVisible(!found.isEmpty());
        more.setText(getTranslation("operator.found", found.size(), all.size()));
        more.setVisible(!all.isEmpty());
        list.show(found.stream().limit(MOST_SHOWN).toList());
    }

    private Component row(Line line) {
        Listed listed = line.listed();
        Anchor page = new Anchor(base + listed.tenant().code(), listed.type().fullName(listed.name()));
        page.setRouterIgnore(true);
        return table.newRow(
                new Span(listed.tenant().code()),
                page,
                new Span(listed.district()),
                new Span(listed.province()),
                standing(line));
    }

    private Component standing(Line line) {
        TenantId tenant = line.listed().tenant();
        Press limits = Press.quiet(getTranslation("limits.open"), () -> new LimitsDialog(registration, tenant).open());
        Div standing = new Div(limits);
        standing.addClassName("actions");
        if (line.suspended()) {
            standing.add(
                    new Badge("overdue", Icon.SILENT, getTranslation("operator.suspended")),
                    Press.quiet(getTranslation("operator.resume"), () -> {
                        registration.resume(tenant);
                        Notices.done(getTranslation("operator.resumed"));
                    }));
        } else {
            standing.add(Press.quiet(
                    getTranslation("operator.suspend"), () -> suspension(tenant).open()));
        }
        return standing;
    }

    private ReasonDialog suspension(TenantId tenant) {
        return new ReasonDialog(
                getTranslation("operator.suspend"),
                getTranslation("operator.suspend.text"),
                getTranslation("operator.suspend"),
                reason -> registration.suspend(tenant, reason));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.operator");
    }
}
