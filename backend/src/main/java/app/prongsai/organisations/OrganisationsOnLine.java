package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/** The organisations that speak through a LINE channel and are not suspended. Asked under TenantId.PLATFORM. */
@Allowed({SYSTEM})
public record OrganisationsOnLine() implements Query<OrganisationsOnLine.OnLine> {

    @Override
    public Class<OnLine> answer() {
        return OnLine.class;
    }

    public record OnLine(List<TenantId> tenants) {

        public OnLine {
            tenants = List.copyOf(tenants);
        }
    }
}
