package app.prongsai.reports;

import app.prongsai.shared.EventType;
import java.time.LocalDate;

/** What happens to a round. */
public sealed interface RoundEvent {

    /** The basis is the finding of the assessment that the measures answer; may be empty. */
    @EventType(name = "reports.RoundOpened")
    record RoundOpened(
            RoundId round,
            int fiscalYear,
            int months,
            int assessedFiscalYear,
            LocalDate from,
            LocalDate to,
            String basis)
            implements RoundEvent {}
}
