package app.prongsai.ui.organisation;

import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** The three values of the organisation's LINE Official Account, and the address LINE must call. */
class LineChannelForm extends Div {

    private final Desk desk;
    private final TextField channel = new TextField(getTranslation("line.channel"));
    private final PasswordField secret = new PasswordField(getTranslation("line.secret"));
    private final TextField bot = new TextField(getTranslation("line.bot"));

    LineChannelForm(Desk desk, String webhook) {
        this.desk = desk;
        addClassName("fields");
        Span address = new Span(webhook);
        address.addClassName("address");
        ListItem enter = new ListItem(new Span(getTranslation("line.step.3") + " "), address);
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("line.step.1")), new ListItem(getTranslation("line.step.2")), enter);
        channel.setHelperText(getTranslation("line.channel.helper"));
        secret.setHelperText(getTranslation("line.secret.helper"));
        secret.getElement().setAttribute("autocomplete", "off");
        bot.setHelperText(getTranslation("line.bot.helper"));
        Div buttons = new Div(Press.main(Icon.LINK, getTranslation("line.connect"), this::connect));
        buttons.addClassName("actions");
        add(new Paragraph(getTranslation("line.text")), steps, channel, secret, bot, buttons);
    }

    private void connect() {
        desk.send(new ConnectLineChannel(
                channel.getValue().strip(),
                secret.getValue().strip(),
                bot.getValue().strip()));
        secret.clear();
        Notices.done(getTranslation("line.saved"));
    }
}
