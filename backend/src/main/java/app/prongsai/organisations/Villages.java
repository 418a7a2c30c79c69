package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import java.util.Optional;

/** The villages of the actor's organisation; none if they were never named. */
@Allowed({
    ADMINISTRATOR,
    COORDINATOR,
    OFFICER,
    HEAD,
    CLERK,
    EXECUTIVE,
    AUDITOR,
    PUBLISHER,
    PUBLIC,
    OPERATOR,
    SYSTEM,
    RESIDENT
})
public record Villages() implements Query<Villages.Named> {

    @Override
    public Class<Named> answer() {
        return Named.class;
    }

    public record Named(List<Village> villages) {

        public Named {
            villages = List.copyOf(villages);
        }

        public Optional<Village> of(int number) {
            return villages.stream()
                    .filter(village -> village.number() == number)
                    .findFirst();
        }
    }
}
