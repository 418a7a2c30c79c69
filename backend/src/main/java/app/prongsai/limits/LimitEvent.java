package app.prongsai.limits;

import app.prongsai.shared.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to an organisation's limits. */
public sealed interface LimitEvent {

    /** @param most null: the default again */
    @EventType(name = "limits.LimitSet")
    record LimitSet(LimitKind kind, @Nullable Long most) implements LimitEvent {}
}
