package app.prongsai.ui.parts;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a person has folded and unfolded, for as long as it is remembered. */
public final class Folds implements Serializable {

    private final Map<String, Boolean> unfolded = new HashMap<>();

    /** Those of the session, so that a person who follows a link and comes back finds the place as it was left. */
    public static Folds ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        Folds known = session.getAttribute(Folds.class);
        if (known != null) {
            return known;
        }
        Folds folds = new Folds();
        session.setAttribute(Folds.class, folds);
        return folds;
    }

    boolean isUnfolded(String what, BooleanSupplier atFirst) {
        return unfolded.computeIfAbsent(what, unknown -> atFirst.getAsBoolean());
    }

    void set(String what, boolean open) {
        unfolded.put(what, open);
    }
}
