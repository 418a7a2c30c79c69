package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/**
 * How many an announcement of this topic, for these villages, would reach if it were published at this hour of the day; no
 * village means all.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record Audience(String topic, List<Integer> villages, int hour) implements Query<Audience.Size> {

    public Audience {
        villages = List.copyOf(villages);
    }

    @Override
    public Class<Size> answer() {
        return Size.class;
    }

    /**
     * @param people all who hear of it, sooner or later
     * @param daily those of them who hear once a day
     * @param quiet those of the others who are not to be disturbed at that hour
     */
    public record Size(int people, int daily, int quiet) {

        /** Who gets it at once. */
        public int now() {
            return people - daily - quiet;
        }
    }
}
