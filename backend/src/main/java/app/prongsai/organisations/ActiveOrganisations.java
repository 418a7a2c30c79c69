package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/** The organisations for which something is done by the clock. Asked under TenantId.PLATFORM. */
@Allowed({SYSTEM})
public record ActiveOrganisations() implements Query<ActiveOrganisations.Active> {

    @Override
    public Class<Active> answer() {
        return Active.class;
    }

    public record Active(List<TenantId> tenants) {

        public Active {
            tenants = List.copyOf(tenants);
        }
    }
}
