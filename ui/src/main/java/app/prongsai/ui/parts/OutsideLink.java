package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The way to a proof on another site. Only addresses of the web are links: an imported report may say anything here. */
public final class OutsideLink {

    private OutsideLink() {}

    public static Component of(String address) {
        if (!address.matches("https?://.+")) {
            return new Span(address);
        }
        Anchor link = new Anchor(address, translate("evidence.visit"));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }
}
