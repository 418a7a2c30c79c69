package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/** The organisations with deliveries to make. Asked under TenantId.PLATFORM; an organisation hears of itself only. */
@Allowed({SYSTEM})
public record TenantsWithPost() implements Query<TenantsWithPost.Tenants> {

    @Override
    public Class<Tenants> answer() {
        return Tenants.class;
    }

    public record Tenants(List<TenantId> tenants) {

        public Tenants {
            tenants = List.copyOf(tenants);
        }
    }
}
