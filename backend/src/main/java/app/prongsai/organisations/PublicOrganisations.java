package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiNumerals;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    public record Listed(TenantId tenant, String name, OrganisationType type, String district, String province) {

        /** Whether every word stands in the code, the name, the district or the province. */
        public boolean isCalled(String words) {
            String all = String.join(" ", tenant.code(), type.fullName(name), type.shortName(name), district, province)
                    .toLowerCase(Locale.ROOT);
            return Stream.of(ThaiNumerals.toArabic(words)
                            .toLowerCase(Locale.ROOT)
                            .strip()
                            .split("\\s+"))
                    .allMatch(all::contains);
        }
    }
}
