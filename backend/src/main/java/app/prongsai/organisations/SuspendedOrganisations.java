package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/** Asked under TenantId.PLATFORM. */
@Allowed({OPERATOR, SYSTEM})
public record SuspendedOrganisations() implements Query<SuspendedOrganisations.Suspended> {

    @Override
    public Class<Suspended> answer() {
        return Suspended.class;
    }

    public record Suspended(List<TenantId> tenants) {

        public Suspended {
            tenants = List.copyOf(tenants);
        }
    }
}
