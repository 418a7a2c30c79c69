package app.prongsai.limits;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** What the organisation may take, and how much room its files take now. */
@Allowed({OPERATOR, ADMINISTRATOR, SYSTEM})
public record LimitsInForce() implements Query<LimitsInForce.InForce> {

    @Override
    public Class<InForce> answer() {
        return InForce.class;
    }

    /** @param storedBytes of its files */
    public record InForce(List<Limit> limits, long storedBytes) {

        public InForce {
            limits = List.copyOf(limits);
        }
    }

    /** @param own whether the operator has set it for this organisation */
    public record Limit(LimitKind kind, long most, boolean own) {}
}
