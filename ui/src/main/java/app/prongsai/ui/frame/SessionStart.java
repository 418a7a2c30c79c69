package app.prongsai.ui.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.signin.SignInPage;
import app.prongsai.ui.words.Language;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives each new session its language, and every failure of a click its sentence. */
@Component
class SessionStart implements VaadinServiceInitListener {

    /** Vaadin's sign that the connection is lost stands outside of every landmark; screen readers take it for what it is. */
    private static final String INDICATOR_IS_A_STATUS =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    private final transient MessageSource texts;

    SessionStart(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages(info.getLocale(), info.getRequest()));
        service.addSessionInitListener(start -> {
            start.getSession().setErrorHandler(error -> Notices.failed(error.getThrowable()));
            if (start.getRequest() instanceof VaadinServletRequest request) {
                start.getSession()
                        .setLocale(Language.remembered(
                                request.getHttpServletRequest().getCookies()));
            }
        });
        service.addUIInitListener(start -> {
            reconnecting(start.getUI());
            start.getUI().getPage().executeJs(INDICATOR_IS_A_STATUS);
        });
    }

    private static void reconnecting(UI ui) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(translate("connection.lost"));
        dialog.setDialogTextGaveUp(translate("connection.gone"));
    }

    private SystemMessages messages(Locale locale, @Nullable VaadinRequest request) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(texts.getMessage("error.unexpected.title", null, locale));
        messages.setInternalErrorMessage(texts.getMessage("error.unexpected.text", null, locale));
        messages.setCookiesDisabledCaption(texts.getMessage("error.cookies.title", null, locale));
        messages.setCookiesDisabledMessage(texts.getMessage("error.cookies.text", null, locale));
        messages.setSessionExpiredURL(SignInPage.addressAfter(request));
        messages.setSessionExpiredNotificationEnabled(false);
        return messages;
    }
}
