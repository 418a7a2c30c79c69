package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.shared.RuleViolated;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.security.SecureRandom;

/** A one-time code with which a person links the own LINE account; shown here and never again. */
public class LinkCodeDialog extends ActionDialog {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int TRIES = 5;

    private final Desk desk;
    private final PersonId person;

    public LinkCodeDialog(Desk desk, PersonId person, String name) {
        super(translate("linkcode.title", name), translate("linkcode.action"));
        this.desk = desk;
        this.person = person;
        fields(new Paragraph(getTranslation("linkcode.text")));
    }

    @Override
    protected void act() {
        String code = issue();
        removeAll();
        Paragraph secret = new Paragraph(code);
        secret.addClassName("secret");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("linkcode.step.1")),
                new ListItem(getTranslation("linkcode.step.2", code)),
                new ListItem(getTranslation("linkcode.step.3")));
        fields(secret, steps, new Paragraph(getTranslation("linkcode.once")));
        onlyTells();
    }

    /** Another code if, by chance, somebody else has this one. */
    private String issue() {
        for (int attempt = 1; ; attempt++) {
            String code = String.format("%06d", RANDOM.nextInt(CODES));
            try {
                desk.send(new IssueLinkCode(person, code));
                return code;
            } catch (RuleViolated taken) {
                if (!taken.rule().equals("staff.code-in-use") || attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }
}
