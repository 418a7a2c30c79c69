package app.prongsai.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.LineSetup;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.staff.People;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.people.LinkCodeDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A message to the person's own LINE account: the proof that everything works. */
class TrialStep extends Step {

    private final Desk desk;
    private final LineSetup setup;
    private final String organisation;
    private final Div body = new Div();

    /** Made anew only when something has changed: whoever presses a button that is replaced that moment presses nothing. */
    private @Nullable Person shown;

    TrialStep(Desk desk, LineSetup setup, Profile organisation) {
        super(4, translate("line.trial.title"));
        this.desk = desk;
        this.setup = setup;
        this.organisation = organisation.type().fullName(organisation.name());
        body.addClassName("fields");
        show(body);
        standing(false, getTranslation("line.trial.open"));
    }

    void show(People.Staff staff) {
        staff.people().stream()
                .filter(person -> person.person().toString().equals(desk.me().id()))
                .filter(me -> !me.equals(shown))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(Person me) {
        shown = me;
        body.removeAll();
        body.add(new Paragraph(getTranslation(me.chatLinked() ? "line.trial.text" : "line.trial.not-linked")));
        body.add(new Div(
                me.chatLinked()
                        ? Press.main(
                                Icon.ANNOUNCEMENTS, getTranslation("line.trial.send"), () -> attempt(() -> send(me)))
                        : Press.main(
                                Icon.ADD,
                                getTranslation("people.code"),
                                () -> new LinkCodeDialog(desk, me.person(), me.name()).open())));
    }

    private void send(Person me) {
        setup.sayToMyself(desk.me(), me.person(), getTranslation("line.trial.message", organisation));
        standing(true, getTranslation("line.trial.sent"));
    }
}
