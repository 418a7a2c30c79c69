package app.prongsai.proof;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;

/** The organisation's signed head of a day in Thailand; NotFound if none was signed. */
@Allowed({PUBLIC, OPERATOR, SYSTEM})
public record PublicProof(LocalDate date) implements Query<Proof> {

    @Override
    public Class<Proof> answer() {
        return Proof.class;
    }
}
