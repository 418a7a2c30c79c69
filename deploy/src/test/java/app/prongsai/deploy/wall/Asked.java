package app.prongsai.deploy.wall;

import app.prongsai.platform.Backend;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.ReadModels.Change;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.RuleViolated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** What comes back from the one door, as text: the whole answer, or the refusal with all that it says. */
final class Asked {

    private final Backend backend;
    private final ReadModels readModels;

    Asked(ApplicationContext context) {
        backend = context.getBean(Backend.class);
        readModels = context.getBean(ReadModels.class);
    }

    String answer(Actor actor, Object query) {
        try {
            return Rendered.of(backend.ask(actor, (Query<?>) query));
        } catch (RuntimeException refusal) {
            return refused(refusal);
        }
    }

    String answerAsOf(Actor actor, Instant moment, Object query) {
        try {
            return Rendered.of(backend.askAsOf(actor, moment, (Query<?>) query));
        } catch (RuntimeException refusal) {
            return refused(refusal);
        }
    }

    String effect(Actor actor, Object command) {
        try {
            backend.send(actor, (Command) command);
            return "done";
        } catch (RuntimeException refusal) {
            return refused(refusal);
        }
    }

    /** Whose changes would make a question that is kept open be answered anew. */
    Set<Change> wokenBy(Actor actor, Object query) {
        return readModels.noting(() -> answer(actor, query)).reads();
    }

    private static String refused(RuntimeException refusal) {
        return refusal instanceof RuleViolated rule
                ? "refused: " + rule.rule() + " " + Rendered.of(rule.arguments())
                : "failed: " + refusal.getClass().getSimpleName() + ": " + refusal.getMessage();
    }

    /** Without the values asked for themselves. Of a year also what follows from it. */
    static String without(String answer, Collection<?> asked) {
        String text = answer;
        for (Object value : asked) {
            text = value instanceof Integer
                    ? text.replaceAll("[12][0-9]{3}|[๐-๙]{4}", "####")
                    : text.replace(Place.text(value), "‹›");
        }
        return text;
    }

    static String without(String answer, Object asked) {
        return without(answer, List.of(asked));
    }
}
