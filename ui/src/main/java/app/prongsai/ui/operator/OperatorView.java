package app.prongsai.ui.operator;

import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;

/** The organisations on the instance; sees nothing of their content. */
@Route("operator")
@RolesAllowed("OPERATOR")
class OperatorView extends Div implements HasDynamicTitle {

    private final String base = VaadinRequest.getCurrent().getContextPath() + "/o/";
    private final Table table = new Table(
            getTranslation("nav.operator"),
            getTranslation("operator.code"),
            getTranslation("operator.name"),
            getTranslation("operator.district"),
            getTranslation("operator.province"));

    OperatorView(Desk desk, Registration registration) {
        addClassName("screen");
        EmptyState nothing =
                new EmptyState(getTranslation("operator.empty.title"), getTranslation("operator.empty.text"));
        table.addClassName("board");
        add(
                new Heading(
                        getTranslation("nav.operator"),
                        Press.main(
                                Icon.ADD,
                                getTranslation("operator.register"),
                                () -> new RegisterDialog(registration).open())),
                nothing,
                table);
        KeyedList<Listed> list = new KeyedList<>(table.rows(), Listed::tenant, this::row);
        desk.watch(this, new PublicOrganisations(), directory -> {
            nothing.setVisible(directory.organisations().isEmpty());
            table.setVisible(!directory.organisations().isEmpty());
            list.show(directory.organisations());
        });
    }

    private Component row(Listed listed) {
        Anchor page = new Anchor(base + listed.tenant().code(), listed.type().fullName(listed.name()));
        page.setRouterIgnore(true);
        return table.newRow(
                new Span(listed.tenant().code()), page, new Span(listed.district()), new Span(listed.province()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.operator");
    }
}
