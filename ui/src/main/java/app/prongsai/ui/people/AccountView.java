package app.prongsai.ui.people;

import app.prongsai.access.PersonRecord;
import app.prongsai.signin.Sessions;
import app.prongsai.staff.People;
import app.prongsai.staff.People.Person;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.UnlinkChatAccount;
import app.prongsai.ui.access.RecordDialog;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.signin.NewPasskeys;
import app.prongsai.ui.signin.SignedIn;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** บัญชีของฉัน: who one is here, one's LINE account, and the ways by which one signs in; of the operator, these alone. */
@Route("account")
@RolesAllowed({
    "ADMINISTRATOR",
    "COORDINATOR",
    "OFFICER",
    "HEAD",
    "CLERK",
    "EXECUTIVE",
    "AUDITOR",
    "PUBLISHER",
    "OPERATOR"
})
class AccountView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final Div body = new Div();

    AccountView(Desk desk, SignedIn signedIn, Sessions sessions, NewPasskeys adding) {
        this.desk = desk;
        addClassName("screen");
        add(new Heading(getTranslation("nav.account")), body);
        String me = desk.me().id();
        if (!signedIn.operator()) {
            desk.watch(
                    this,
                    new People(),
                    staff -> staff.people().stream()
                            .filter(person -> person.person().toString().equals(me))
                            .forEach(this::show));
        }
        Section factor = new Section(
                new H2(getTranslation("factor.title")),
                new Paragraph(getTranslation("factor.text")),
                new Link("second-factor", getTranslation("account.factor")));
        factor.addClassName("panel");
        add(
                factor,
                new PasskeysPanel(desk, adding, new PersonId(me.substring(me.indexOf('/') + 1))),
                new SessionsPanel(desk, sessions, signedIn.person().session()));
    }

    private void show(Person person) {
        body.removeAll();
        DescriptionList facts = new DescriptionList();
        fact(facts, "people.name", person.name());
        fact(facts, "people.position", person.position());
        fact(facts, "people.login", person.login() + "@" + desk.me().tenant().code());
        fact(facts, "people.departments", desk.names().departments(person.departments()));
        fact(
                facts,
                "people.roles.label",
                person.roles().stream()
                        .map(role -> getTranslation("role." + role))
                        .collect(Collectors.joining(", ")));
        Section who = new Section(
                facts,
                new Paragraph(getTranslation("account.changes")),
                Press.quiet(
                        Icon.DOWNLOAD,
                        getTranslation("record.mine"),
                        () -> new RecordDialog(person.name(), desk.ask(new PersonRecord(person.person()))).open()));
        who.addClassName("panel");
        body.add(who, line(person), new MailPanel(desk, person.person()));
    }

    private Section line(Person person) {
        Section line = new Section(new H2(getTranslation("account.line")));
        line.addClassName("panel");
        Div actions = new Div();
        actions.addClassName("actions");
        if (person.chatLinked()) {
            line.add(new Badge("done", Icon.DONE, getTranslation("people.linked")));
            actions.add(Press.quiet(getTranslation("account.unlink"), () -> {
                desk.send(new UnlinkChatAccount(person.person()));
                Notices.done(getTranslation("account.unlinked"));
            }));
        } else {
            line.add(new Paragraph(getTranslation("account.line.text")));
            actions.add(Press.main(
                    Icon.ADD,
                    getTranslation("people.code"),
                    () -> new LinkCodeDialog(desk, person.person(), person.name()).open()));
        }
        line.add(actions);
        return line;
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.account");
    }
}
