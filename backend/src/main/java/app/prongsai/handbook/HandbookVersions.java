package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Every table with the fiscal years from which it has rows of its own, the newest first. */
@Allowed({OPERATOR, SYSTEM})
public record HandbookVersions() implements Query<HandbookVersions.Versions> {

    @Override
    public Class<Versions> answer() {
        return Versions.class;
    }

    public record Versions(List<Version> versions) {

        public Versions {
            versions = List.copyOf(versions);
        }
    }

    /** @param replaced whether the operator has put it there; otherwise it is as shipped */
    public record Version(HandbookTable table, int fromFiscalYear, boolean replaced, int rows, int unverified) {}
}
