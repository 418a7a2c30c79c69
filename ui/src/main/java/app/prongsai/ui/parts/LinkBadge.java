package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.links.LinkStates.State;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says of a link that leads nowhere why and since when; of others nothing. */
public final class LinkBadge {

    private LinkBadge() {}

    public static Component of(@Nullable State state) {
        if (state == null || !state.dead()) {
            return new Text("");
        }
        Span why = new Span(
                translate("link.dead.why", translate("link.trouble." + state.trouble()), When.moment(state.since())));
        why.addClassName("facts");
        return new Span(new Badge("overdue", Icon.OVERDUE, translate("link.dead")), why);
    }
}
