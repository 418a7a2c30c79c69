package app.prongsai.ui.people;

import app.prongsai.access.PersonRecord;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.shared.Role;
import app.prongsai.signin.ResetSecondFactor;
import app.prongsai.signin.SecondFactorPeople;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.People.Person;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.StaffRecords;
import app.prongsai.ui.access.RecordDialog;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody who works here: invite, set a password, change departments and roles, issue a LINE code, end. */
@Route("people")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final List<OrganisationProfile.Department> departments;
    private final Names names;
    private final Set<PersonId> secured;

    PeopleView(Desk desk) {
        this.desk = desk;
        departments = desk.ask(new OrganisationProfile()).departments();
        names = desk.names();
        addClassName("screen");
        Div cards = new Div();
        cards.addClassName("cards");
        add(
                new Heading(
                        getTranslation("nav.people"),
                        Press.main(
                                Icon.ADD,
                                getTranslation("people.invite"),
                                () -> new InviteDialog(desk, departments).open())),
                cards);
        secured = new HashSet<>(desk.ask(new SecondFactorPeople()).people());
        KeyedList<Person> list = new KeyedList<>(cards, Person::person, this::card);
        desk.watch(this, new StaffRecords(), staff -> list.show(staff.people()));
        addComponentAtIndex(1, new HeldPanel(desk));
    }

    private Component card(Person person) {
        Article card = new Article();
        card.addClassName("card");
        boolean erased = person.login().isEmpty();
        Span login =
                new Span(erased ? "" : person.login() + "@" + desk.me().tenant().code());
        login.addClassName("facts");
        Span position = new Span(person.position());
        Span places = new Span(names.departments(person.departments()));
        places.addClassName("facts");
        Div badges = new Div();
        badges.addClassName("badges");
        person.roles().forEach(role -> badges.add(new Badge("not-started", Icon.ACCOUNT, word(role))));
        badges.add(
                person.chatLinked()
                        ? new Badge("done", Icon.DONE, getTranslation("people.linked"))
                        : new Badge("plain", Icon.NOT_STARTED, getTranslation("people.not-linked")));
        card.add(new H2(person.name()), position, login, places, badges);
        if (person.active()) {
            card.add(actions(person));
        } else {
            card.add(new Badge("overdue", Icon.OVERDUE, getTranslation("people.ended")));
            if (!erased) {
                card.add(erasing(person));
            }
        }
        return card;
    }

    private String word(Role role) {
        return getTranslation("role." + role);
    }

    private Component actions(Person person) {
        Div actions = new Div(
                Press.quiet(getTranslation("people.roles"), () -> new RolesDialog(desk, person, departments).open()),
                Press.quiet(getTranslation("people.password"), () -> new PasswordDialog(desk, person).open()),
                Press.quiet(
                        getTranslation("people.code"),
                        () -> new LinkCodeDialog(desk, person.person(), person.name()).open()));
        if (secured.contains(person.person())) {
            Span place = new Span();
            place.add(Press.quiet(getTranslation("people.factor.reset"), () -> reset(person, place)));
            actions.add(place);
        }
        actions.add(held(person));
        if (!person.person().toString().equals(desk.me().id())) {
            actions.add(Press.quiet(getTranslation("people.end"), () -> end(person)));
        }
        actions.addClassName("actions");
        return actions;
    }

    /** The next who knows the password gets in by it alone, so it asks. */
    private void reset(Person person, Component button) {
        ConfirmDialog question = new ConfirmDialog(
                getTranslation("people.factor.reset.title", person.name()),
                getTranslation("people.factor.reset.text"),
                getTranslation("people.factor.reset"),
                yes -> {
                    desk.send(new ResetSecondFactor(person.person()));
                    secured.remove(person.person());
                    button.setVisible(false);
                    Notices.done(getTranslation("people.factor.reset.done"));
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("dialog.cancel"));
        question.open();
    }

    private Component held(Person person) {
        return Press.quiet(
                getTranslation("record.open"),
                () -> new RecordDialog(person.name(), desk.ask(new PersonRecord(person.person()))).open());
    }

    private Component erasing(Person person) {
        Div actions = new Div(
                held(person), Press.quiet(getTranslation("people.erase"), () -> new EraseDialog(desk, person).open()));
        actions.addClassName("actions");
        return actions;
    }

    /** Ends sign-in and chat at once and cannot be undone, so it asks. */
    private void end(Person person) {
        ConfirmDialog question = new ConfirmDialog(
                getTranslation("people.end.title", person.name()),
                getTranslation("people.end.text"),
                getTranslation("people.end"),
                yes -> {
                    desk.send(new EndAssignment(person.person()));
                    Notices.done(getTranslation("people.end.done"));
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("dialog.cancel"));
        question.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.people");
    }
}
