package app.prongsai.ui.people;

import app.prongsai.shared.RuleViolated;
import app.prongsai.signin.MySecondFactor;
import app.prongsai.signin.MySecondFactor.Mine;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SetUpSecondFactor;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.look.QrPicture;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What one shows beside the password: setting it up with an authenticator app, and the codes for when the app is lost. */
@Route("second-factor")
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
class SecondFactorView extends Div implements HasDynamicTitle {

    private final Desk desk;
    private final SecondFactors factors;
    private final Div body = new Div();

    SecondFactorView(Desk desk, SecondFactors factors) {
        this.desk = desk;
        this.factors = factors;
        addClassName("screen");
        add(new Heading(getTranslation("factor.title")), body);
        show();
    }

    private void show() {
        body.removeAll();
        Mine mine = desk.ask(new MySecondFactor());
        Section panel = new Section();
        panel.addClassName("panel");
        if (mine.setUp()) {
            panel.add(
                    new Badge("done", Icon.DONE, getTranslation("factor.set-up")),
                    new Paragraph(getTranslation("factor.left", mine.recoveryCodes())));
        } else {
            panel.add(new Paragraph(
                    mine.due() == null
                            ? getTranslation("factor.text")
                            : getTranslation("factor.due", When.moment(mine.due()))));
        }
        Div actions = new Div(
                mine.setUp()
                        ? Press.quiet(getTranslation("factor.anew"), () -> offer(panel))
                        : Press.main(Icon.ADD, getTranslation("factor.begin"), () -> offer(panel)));
        actions.addClassName("actions");
        panel.add(actions);
        body.add(panel);
    }

    private void offer(Section panel) {
        panel.removeAll();
        SecondFactors.Offer offer = factors.offer(desk.me(), desk.signInName());
        Div picture = new Div(new Svg(QrPicture.svg(offer.address())));
        picture.addClassName("qr");
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", getTranslation("factor.qr"));
        TextField code = new TextField(getTranslation("signin.code"));
        code.setMaxLength(6);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        UnorderedList recovery = new UnorderedList();
        recovery.addClassName("recovery");
        offer.recoveryCodes().forEach(one -> recovery.add(new ListItem(new Code(one))));
        Div actions = new Div(Press.main(Icon.DONE, getTranslation("factor.confirm"), () -> confirm(code)));
        actions.addClassName("actions");
        panel.add(
                new OrderedList(
                        new ListItem(getTranslation("factor.step.1")), new ListItem(getTranslation("factor.step.2"))),
                picture,
                new Paragraph(getTranslation("factor.typed")),
                new Code(offer.secret().replaceAll("(.{4})(?=.)", "$1 ")),
                new H2(getTranslation("factor.recovery")),
                new Paragraph(getTranslation("factor.recovery.text")),
                recovery,
                new H2(getTranslation("factor.step.3")),
                code,
                actions);
    }

    private void confirm(TextField code) {
        String me = desk.me().id();
        try {
            desk.send(new SetUpSecondFactor(
                    new PersonId(me.substring(me.indexOf('/') + 1)),
                    code.getValue().replace(" ", "")));
        } catch (RuleViolated refused) {
            code.clear();
            throw refused;
        }
        Notices.done(getTranslation("factor.done"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("factor.title");
    }
}
