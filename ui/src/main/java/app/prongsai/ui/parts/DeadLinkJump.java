package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.ui.look.Icon;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/** How many links of a measure's evidence lead nowhere, and the way to the first of them on the measure's page. */
public final class DeadLinkJump extends Link {

    private static final String EVIDENCE = "evidence";

    private DeadLinkJump(String address, int count) {
        super(address, "");
        addClassName("dead-links");
        add(new Badge("overdue", Icon.OVERDUE, translate("link.dead.count", count)));
    }

    /**
     * From another page.
     *
     * @param page of the measure, as its address
     * @param evidence the first whose link is dead
     */
    public static DeadLinkJump to(String page, String evidence, int count) {
        return new DeadLinkJump(page + (page.contains("?") ? "&" : "?") + EVIDENCE + "=" + evidence, count);
    }

    /** On the measure's page itself. */
    public static DeadLinkJump within(String page, String evidence, int count) {
        return new DeadLinkJump(page + "#" + anchor(evidence), count);
    }

    /** The item that somebody who came from another page wants to see. */
    public static Optional<String> wanted(QueryParameters address) {
        return address.getSingleParameter(EVIDENCE);
    }

    /** The id of an item of evidence on the page of its measure. */
    public static String anchor(String evidence) {
        return EVIDENCE + "-" + evidence;
    }
}
