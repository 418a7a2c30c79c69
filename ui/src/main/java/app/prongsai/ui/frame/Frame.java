package app.prongsai.ui.frame;

import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.shared.Actor;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SessionEnd;
import app.prongsai.signin.SessionStanding;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.signin.OpenPages;
import app.prongsai.ui.signin.SignedIn;
import app.prongsai.ui.signin.SignedInPerson;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rail on wide screens, bottom bar on phones, and the header with organisation, fiscal year, language and sign-out. */
@JavaScript("context://look/links.js")
@Layout
@PermitAll
class Frame extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final String SECOND_FACTOR = "second-factor";

    private final SecondFactors factors;
    private final Actor me;
    private final Main content = new Main();
    private final Map<Entry, Link> links = new EnumMap<>(Entry.class);
    private @Nullable YearChoice year;

    Frame(Desk desk, SignedIn signedIn, OpenPages pages, SecondFactors factors, AuthenticationContext authentication) {
        this.factors = factors;
        this.me = desk.me();
        addClassName("frame");
        content.getElement().setAttribute("tabindex", "-1");
        NativeButton skip = new NativeButton(
                getTranslation("frame.skip"), click -> content.getElement().executeJs("this.focus()"));
        skip.addClassName("skip");
        Div stage = new Div(content);
        stage.addClassName("stage");
        add(skip, header(desk, signedIn, () -> signOut(pages, authentication)), rail(desk), stage);
        SignedInPerson person = signedIn.person();
        addAttachListener(attached -> pages.opened(attached.getUI(), person));
        desk.watch(this, new SessionStanding(person.session()), standing -> {
            SessionEnd end = standing.end();
            if (end != null) {
                getUI().ifPresent(ui -> pages.leadAway(ui, end));
            }
        });
        stage.addComponentAsFirst(new FactorNotice(desk));
        if (!signedIn.operator()) {
            stage.addComponentAsFirst(new GuessedNotice(desk));
        }
        stage.addComponentAsFirst(new PasskeyNotice(desk));
    }

    private Component header(Desk desk, SignedIn signedIn, Runnable signOut) {
        Header header = new Header();
        header.addClassName("top");
        Span name = new Span(
                signedIn.operator() ? getTranslation("frame.platform") : fullName(desk.ask(new OrganisationProfile())));
        name.addClassName("organisation");
        Link home = new Link("", "");
        home.add(new Svg(Icon.mark()), name);
        home.addClassName("home");
        header.add(home);
        if (!signedIn.operator()) {
            year = new YearChoice(desk);
            header.add(year);
        }
        header.add(new PersonMenu(desk, signedIn.person().name(), signOut));
        return header;
    }

    private void signOut(OpenPages pages, AuthenticationContext authentication) {
        getUI().ifPresent(pages::leaving);
        authentication.logout();
    }

    private static String fullName(OrganisationProfile.Profile organisation) {
        return organisation.type().fullName(organisation.name());
    }

    private Component rail(Desk desk) {
        Nav rail = new Nav();
        rail.addClassName("rail");
        rail.setAriaLabel(getTranslation("frame.nav"));
        for (Entry entry : Entry.values()) {
            if (entry.opensFor(desk.me().roles())) {
                Link link = new Link(entry.path(), entry.icon(), getTranslation(entry.word()));
                link.addClassNames("entry", entry.everywhere() ? "everywhere" : "wide-only");
                links.put(entry, link);
                rail.add(link);
            }
        }
        return rail;
    }

    /** Whoever must prove more than a password sets that up first, once the time for it is over. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!event.getLocation().getPath().equals(SECOND_FACTOR) && factors.isOverdue(me)) {
            event.forwardTo(SECOND_FACTOR);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement shown) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(shown.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String address = event.getLocation().getPath();
        links.forEach((entry, link) -> link.setCurrent(entry.leadsTo(address)));
        if (year != null) {
            year.show();
        }
    }
}
