package app.prongsai.readmodel;

import app.prongsai.shared.TenantId;
import java.util.Optional;

/** One organisation's read models as they were at one moment. */
public interface Past {

    /** Whose; other organisations' rows, and the platform's, answer as they are now. */
    TenantId tenant();

    /**
     * The rows of that read model then.
     *
     * @return empty if the collection is not made from events: it then answers as it is now
     */
    Optional<PastRows> rows(String readModel);
}
