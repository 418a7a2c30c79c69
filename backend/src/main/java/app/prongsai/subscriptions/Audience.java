package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** How many an announcement of this topic, for these villages, would reach; no village means all. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record Audience(String topic, List<Integer> villages) implements Query<Audience.Size> {

    public Audience {
        villages = List.copyOf(villages);
    }

    @Override
    public Class<Size> answer() {
        return Size.class;
    }

    /** @param daily those of them who hear once a day */
    public record Size(int people, int daily) {}
}
