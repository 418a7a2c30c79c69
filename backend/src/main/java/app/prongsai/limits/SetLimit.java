package app.prongsai.limits;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** @param most null for the default */
@Allowed({OPERATOR})
public record SetLimit(LimitKind kind, @Nullable Long most) implements Command {

    @Override
    public Object target() {
        return "limits/self";
    }
}
