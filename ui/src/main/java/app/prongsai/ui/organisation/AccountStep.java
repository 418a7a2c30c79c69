package app.prongsai.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.organisations.DropOldLineSecret;
import app.prongsai.organisations.LineConsole.Account;
import app.prongsai.organisations.LineSetup;
import app.prongsai.organisations.LineStanding.Standing;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Channel id and secret; LINE says whose account that is before anything is stored. */
class AccountStep extends Step {

    private final Desk desk;
    private final LineSetup setup;
    private final Runnable connected;
    private final Paragraph said = new Paragraph();
    private final Paragraph oldSecret = new Paragraph();
    private final Div rotation = new Div();
    private final TextField channel = new TextField(getTranslation("line.channel"));
    private final PasswordField secret = new PasswordField(getTranslation("line.secret"));
    private final Checkbox leaked = new Checkbox(getTranslation("line.rotation.leaked"));
    private final Div found = new Div();
    private @Nullable String connectedTo;

    AccountStep(Desk desk, LineSetup setup, Runnable connected) {
        super(1, translate("line.account.title"));
        this.desk = desk;
        this.setup = setup;
        this.connected = connected;
        channel.setHelperText(getTranslation("line.channel.helper"));
        channel.getElement().setAttribute("inputmode", "numeric");
        secret.setHelperText(getTranslation("line.secret.helper"));
        secret.getElement().setAttribute("autocomplete", "off");
        leaked.setHelperText(getTranslation("line.rotation.leaked.helper"));
        rotation.addClassName("hint");
        rotation.add(oldSecret, Press.quiet(getTranslation("line.rotation.drop"), () -> attempt(this::dropOldSecret)));
        found.addClassName("found-account");
        found.getElement().setAttribute("aria-live", "polite");
        Press check = Press.main(Icon.SEARCH, getTranslation("line.check"), () -> attempt(this::check));
        Div fields = new Div(channel, secret, new Div(check), found);
        fields.addClassName("fields");
        Div both = new Div(new Drawing("channel", getTranslation("line.drawing.channel")), fields);
        both.addClassName("step-both");
        show(said, rotation, both);
    }

    void standing(Standing line) {
        standing(line.connected(), getTranslation(line.connected() ? "line.connected" : "line.not-connected"));
        connectedTo = line.channelId();
        said.setText(
                connectedTo == null
                        ? getTranslation("line.account.text")
                        : getTranslation("line.account.again", connectedTo));
        rotation.setVisible(line.oldSecretUntil() != null);
        if (line.oldSecretUntil() != null) {
            oldSecret.setText(getTranslation("line.rotation", When.moment(line.oldSecretUntil())));
        }
    }

    private void check() {
        found.removeAll();
        String channelId = channel.getValue();
        String channelSecret = secret.getValue();
        Account account = setup.lookUp(desk.me(), channelId, channelSecret);
        Span name = new Span(account.name());
        name.addClassName("name");
        Span basicId = new Span(account.basicId());
        basicId.addClassName("facts");
        Div words = new Div(name, basicId);
        Div card = new Div();
        card.addClassName("account-card");
        if (account.picture() != null) {
            card.add(new Image(account.picture(), ""));
        }
        card.add(words);
        found.add(card);
        if (account.chatsByHand()) {
            Paragraph hint = new Paragraph(getTranslation("line.chats-by-hand"));
            hint.addClassName("hint");
            found.add(hint);
        }
        leaked.clear();
        leaked.setVisible(channelId.strip().equals(connectedTo));
        Div actions = new Div(
                Press.main(
                        Icon.DONE,
                        getTranslation("line.connect"),
                        () -> attempt(() -> connect(channelId, channelSecret))),
                Press.quiet(getTranslation("line.not-this"), this::startAgain));
        actions.addClassName("actions");
        found.add(new Paragraph(getTranslation("line.is-it")), leaked, actions);
    }

    private void dropOldSecret() {
        desk.send(new DropOldLineSecret());
        Notices.done(getTranslation("line.rotation.dropped"));
    }

    private void connect(String channelId, String channelSecret) {
        setup.connect(desk.me(), channelId, channelSecret, leaked.getValue());
        startAgain();
        Notices.done(getTranslation("line.saved"));
        connected.run();
    }

    private void startAgain() {
        found.removeAll();
        channel.clear();
        secret.clear();
    }
}
