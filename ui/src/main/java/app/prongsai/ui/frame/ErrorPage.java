package app.prongsai.ui.frame;

import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in place of a screen that cannot be shown: what happened, and where to go. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private String title = "";

    int show(String key, int status) {
        title = getTranslation(key + ".title");
        addClassName("screen");
        Div told = new Div(
                new H1(title),
                new Paragraph(getTranslation(key + ".text")),
                new Link("", getTranslation("error.home")));
        told.addClassName("empty");
        add(told);
        return status;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** An address that leads nowhere. */
    @PermitAll
    @ParentLayout(Frame.class)
    static class NoSuchAddress extends ErrorPage implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show("error.missing", HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A thing that is not in this organisation; whether it is in another is not told. */
    @PermitAll
    @ParentLayout(Frame.class)
    static class NoSuchThing extends ErrorPage implements HasErrorParameter<NotFound> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return show("error.missing", HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @PermitAll
    @ParentLayout(Frame.class)
    static class Forbidden extends ErrorPage implements HasErrorParameter<NotAllowed> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
            return show("error.forbidden", HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @PermitAll
    @ParentLayout(Frame.class)
    static class Unexpected extends ErrorPage implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            LOG.error("A screen could not be shown", parameter.getCaughtException());
            return show("error.unexpected", HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
