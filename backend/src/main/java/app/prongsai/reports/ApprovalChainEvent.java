package app.prongsai.reports;

import app.prongsai.shared.EventType;
import java.util.List;

/** What happens to the organisation's way of approving. */
public sealed interface ApprovalChainEvent {

    @EventType(name = "reports.ApprovalChainSet")
    record ApprovalChainSet(List<ApprovalStep> steps) implements ApprovalChainEvent {

        public ApprovalChainSet {
            steps = List.copyOf(steps);
        }
    }
}
