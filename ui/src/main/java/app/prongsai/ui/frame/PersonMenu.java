package app.prongsai.ui.frame;

import app.prongsai.ui.look.Icon;
import app.prongsai.ui.words.Language;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Locale;

/** Whoever is signed in: what has no room in the phone's bottom bar, the language, and the way out. */
class PersonMenu extends MenuBar {

    PersonMenu(Desk desk, String name, Runnable signOut) {
        addClassName("person");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = addItem(new Span(name));
        root.add(new Svg(Icon.MORE.svg()));
        root.setAriaLabel(getTranslation("frame.menu", name));
        SubMenu menu = root.getSubMenu();
        for (Entry entry : Entry.values()) {
            if (!entry.everywhere() && entry.opensFor(desk.me().roles())) {
                menu.addItem(
                        getTranslation(entry.word()), click -> UI.getCurrent().navigate(entry.path()));
            }
        }
        menu.addItem(getTranslation("factor.title"), click -> UI.getCurrent().navigate("second-factor"));
        Locale other = getLocale().equals(Language.ENGLISH) ? Language.THAI : Language.ENGLISH;
        menu.addItem(getTranslation("language." + other.getLanguage()), click -> speak(other));
        menu.addItem(getTranslation("frame.signout"), click -> signOut.run());
    }

    private static void speak(Locale language) {
        UI.getCurrent().getSession().setLocale(language);
        if (VaadinServletResponse.getCurrent() instanceof VaadinServletResponse response) {
            Language.remember(language, VaadinRequest.getCurrent().isSecure(), response.getHttpServletResponse());
        }
        UI.getCurrent().getPage().reload();
    }
}
