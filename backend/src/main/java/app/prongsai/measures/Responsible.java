package app.prongsai.measures;

import app.prongsai.shared.Actor;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a guideline, in the plan's own words, and the department or person meant if one is known (the
 * person as the actor's id). "ทุกคน" is a
 * text without a department: everybody may report, nobody is accountable.
 */
public record Responsible(
        String text, @Nullable String department, @Nullable String person) {

    private static final String EVERYONE = "ทุกคน";

    public static Responsible department(String text, String department) {
        return new Responsible(text, department, null);
    }

    /** Whether the actor is meant: in person, by department, or as one of everybody. */
    public boolean concerns(Actor actor) {
        return everyone()
                || actor.id().equals(person)
                || (department != null && actor.departments().contains(department));
    }

    /** Where everybody is responsible, nobody is. */
    public static boolean nobodyAnswers(Collection<Responsible> responsible) {
        return responsible.stream().allMatch(Responsible::everyone);
    }

    public boolean everyone() {
        return text.replace(" ", "").equals(EVERYONE);
    }
}
