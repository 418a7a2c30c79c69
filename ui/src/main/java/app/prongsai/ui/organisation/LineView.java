package app.prongsai.ui.organisation;

import app.prongsai.organisations.LineSetup;
import app.prongsai.organisations.LineStanding;
import app.prongsai.organisations.LineStanding.Standing;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.staff.People;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.words.PublicAddress;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;

/** เชื่อมบัญชี LINE: four steps on one page, from channel id and secret to a message that arrives. */
@Route("organisation/line")
@RolesAllowed("ADMINISTRATOR")
class LineView extends Div implements HasDynamicTitle {

    private final AccountStep account;
    private final AddressStep address;
    private final ConsoleStep console;
    private final TrialStep trial;

    LineView(Desk desk, LineSetup setup, PublicAddress addresses) {
        addClassName("screen");
        address = new AddressStep(
                desk, setup, URI.create(addresses.webhook(desk.me().tenant())));
        console = new ConsoleStep(desk, setup);
        trial = new TrialStep(desk, setup, desk.ask(new OrganisationProfile()));
        account = new AccountStep(desk, setup, this::connected);
        Paragraph summary = new Paragraph(getTranslation("line.text"));
        summary.addClassName("summary");
        add(
                new Link("organisation", Icon.BACK, getTranslation("nav.organisation")),
                new Heading(getTranslation("line.title")),
                summary,
                account,
                address,
                console,
                trial);
        desk.watch(this, new LineStanding(), this::show);
        desk.watch(this, new People(), trial::show);
    }

    private void show(Standing line) {
        account.standing(line);
        console.standing(line);
        address.open(line.connected());
        console.open(line.connected());
        trial.open(line.connected());
    }

    /** The next two steps need no press: LINE is told the address, and asked what is switched on. */
    private void connected() {
        address.open(true);
        address.bring();
        console.open(true);
        console.attempt(console::look);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("line.title");
    }
}
