package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/** Every organisation on the instance, by name. Asked under TenantId.PLATFORM. */
@Allowed({PUBLIC, OPERATOR, SYSTEM})
public record PublicOrganisations() implements Query<PublicOrganisations.Directory> {

    @Override
    public Class<Directory> answer() {
        return Directory.class;
    }

    public record Directory(List<Listed> organisations) {

        public Directory {
            organisations = List.copyOf(organisations);
        }
    }

    public record Listed(TenantId tenant, String name, OrganisationType type, String district, String province) {}
}
