package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;

/** The organisation's rounds, newest first. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record Rounds() implements Query<Rounds.Opened> {

    @Override
    public Class<Opened> answer() {
        return Opened.class;
    }

    public record Opened(List<Round> rounds) {

        public Opened {
            rounds = List.copyOf(rounds);
        }
    }

    public record Round(
            RoundId round, int fiscalYear, int months, int assessedFiscalYear, LocalDate from, LocalDate to) {}
}
