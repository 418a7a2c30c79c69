package app.prongsai.ui.organisation;

import app.prongsai.organisations.LineStanding;
import app.prongsai.organisations.LineStanding.Standing;
import app.prongsai.organisations.OpenDepartment;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.organisations.Villages;
import app.prongsai.shared.Role;
import app.prongsai.signin.Providers;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.PublicAddress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** องค์กร: its LINE channel, its departments and its villages. */
@Route("organisation")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR"})
class OrganisationView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final UnorderedList departments = new UnorderedList();
    private final Div connected = new Div();
    private final TextField key = new TextField(getTranslation("department.key"));
    private final TextField name = new TextField(getTranslation("department.name"));

    OrganisationView(Desk desk, PublicAddress addresses, Providers providers) {
        this.desk = desk;
        addClassName("screen");
        Profile organisation = desk.ask(new OrganisationProfile());
        Heading heading = new Heading(organisation.type().fullName(organisation.name()));
        String page = addresses.organisation(desk.me().tenant());
        Anchor open = new Anchor(page, page);
        open.setTarget("_blank");
        add(heading, new Paragraph(new Span(getTranslation("organisation.public") + " "), open));
        if (desk.mayAny(Role.ADMINISTRATOR)) {
            add(line());
            desk.watch(this, new LineStanding(), this::show);
        }
        VillagesForm villages = new VillagesForm(desk);
        add(departments(), villages);
        if (desk.mayAny(Role.ADMINISTRATOR)) {
            add(new ProviderPanel(desk, providers, addresses));
        }
        desk.watch(this, new Villages(), villages::show);
        desk.watch(this, new OrganisationProfile(), this::show);
    }

    private Component line() {
        Link wizard = new Link("organisation/line", Icon.LINK, getTranslation("line.open"));
        wizard.addClassName("main-link");
        Section line = new Section(
                new H2(getTranslation("line.title")), connected, new Paragraph(getTranslation("line.text")));
        line.add(wizard);
        line.addClassName("panel");
        return line;
    }

    private Component departments() {
        key.setHelperText(getTranslation("department.key.helper"));
        Div fields = new Div(name, key);
        fields.addClassName("side-by-side");
        Section section = new Section(
                new H2(getTranslation("department.title")),
                departments,
                fields,
                Press.quiet(Icon.ADD, getTranslation("department.open"), this::open));
        section.addClassName("panel");
        return section;
    }

    private void open() {
        desk.send(new OpenDepartment(key.getValue().strip(), name.getValue().strip(), List.of()));
        key.clear();
        name.clear();
        Notices.done(getTranslation("department.opened"));
    }

    private void show(Profile profile) {
        departments.removeAll();
        for (Department department : profile.departments()) {
            Span code = new Span(" " + department.key());
            code.addClassName("facts");
            departments.add(new ListItem(new Span(department.name()), code));
        }
    }

    private void show(Standing line) {
        connected.removeAll();
        connected.add(
                line.connected()
                        ? new Badge("done", Icon.DONE, getTranslation("line.connected"))
                        : new Badge("not-started", Icon.NOT_STARTED, getTranslation("line.not-connected")));
        if (line.connected() && !line.consoleConfirmed()) {
            Paragraph open = new Paragraph(getTranslation("line.unconfirmed"));
            open.addClassName("hint");
            connected.add(open);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisation");
    }
}
