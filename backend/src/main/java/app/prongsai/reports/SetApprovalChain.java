package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/**
 * Whose agreement a report needs, in the order of the office; reports under way keep the chain they were submitted with.
 */
@Allowed({ADMINISTRATOR, COORDINATOR})
public record SetApprovalChain(List<ApprovalStep> steps) implements Command {

    public SetApprovalChain {
        steps = List.copyOf(steps);
    }

    @Override
    public Object target() {
        return "approval-chain";
    }
}
