package app.prongsai.ui.organisation;

import app.prongsai.signin.DropSignInProvider;
import app.prongsai.signin.Providers;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.PublicAddress;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Where the organisation's people have their accounts already, and may sign in by them. */
class ProviderPanel extends Section {

    private final Desk desk;
    private final Providers providers;
    private final Div standing = new Div();
    private final TextField label = new TextField(getTranslation("provider.label"));
    private final TextField issuer = new TextField(getTranslation("provider.issuer"));
    private final TextField client = new TextField(getTranslation("provider.client"));
    private final PasswordField secret = new PasswordField(getTranslation("provider.secret"));

    ProviderPanel(Desk desk, Providers providers, PublicAddress addresses) {
        this.desk = desk;
        this.providers = providers;
        addClassName("panel");
        issuer.setHelperText(getTranslation("provider.issuer.helper"));
        issuer.setPlaceholder("https://login.example.go.th");
        secret.getElement().setAttribute("autocomplete", "off");
        Div fields = new Div(label, issuer, client, secret);
        fields.addClassName("fields");
        Div actions = new Div(Press.main(Icon.LINK, getTranslation("provider.save"), this::save));
        actions.addClassName("actions");
        add(
                new H2(getTranslation("provider.title")),
                standing,
                new Paragraph(getTranslation("provider.text")),
                new Code(addresses.of("/sign-in/with/back")),
                fields,
                actions);
        show();
    }

    private void show() {
        standing.removeAll();
        providers.shown(desk.me().tenant()).ifPresent(known -> {
            label.setValue(known.label());
            issuer.setValue(known.issuer());
            client.setValue(known.clientId());
            standing.add(
                    new Badge("done", Icon.DONE, getTranslation("provider.connected", known.label())),
                    Press.quiet(getTranslation("provider.drop"), this::drop));
        });
    }

    private void save() {
        providers.connect(desk.me(), label.getValue(), issuer.getValue(), client.getValue(), secret.getValue());
        secret.clear();
        show();
        Notices.done(getTranslation("provider.saved"));
    }

    private void drop() {
        desk.send(new DropSignInProvider());
        show();
        Notices.done(getTranslation("provider.dropped"));
    }
}
