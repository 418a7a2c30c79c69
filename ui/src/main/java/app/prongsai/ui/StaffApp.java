package app.prongsai.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/** Requests go by XHR, so that each has its session and security context; only pushes use the web socket. */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet("context://" + Lumo.STYLESHEET)
@StyleSheet("context://look/shared.css")
@StyleSheet("context://look/staff.css")
@Viewport("width=device-width, initial-scale=1")
public class StaffApp implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/look/mark.svg");
        settings.addMetaTag("referrer", "same-origin");
    }
}
