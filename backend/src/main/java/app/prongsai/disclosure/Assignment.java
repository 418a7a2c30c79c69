package app.prongsai.disclosure;

import app.prongsai.shared.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who answers an item, by department, in person (as the actor's id) or both, and until when. */
public record Assignment(
        @Nullable String department,
        @Nullable String person,
        @Nullable LocalDate due) {

    public static final Assignment NOBODY = new Assignment(null, null, null);

    /** Where a person is named, the department only says where that person is found. */
    public boolean concerns(Actor actor) {
        return person != null
                ? person.equals(actor.id())
                : department != null && actor.departments().contains(department);
    }

    public boolean owned() {
        return department != null || person != null;
    }
}
