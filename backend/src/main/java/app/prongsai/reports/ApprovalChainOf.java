package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Whose agreement the organisation's reports need, in order. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ApprovalChainOf() implements Query<ApprovalChainOf.Chain> {

    @Override
    public Class<Chain> answer() {
        return Chain.class;
    }

    public record Chain(List<ApprovalStep> steps) {

        public Chain {
            steps = List.copyOf(steps);
        }
    }
}
