package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actor's own organisation; NotFound if the code is nobody's. */
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
public record OrganisationProfile() implements Query<OrganisationProfile.Profile> {

    @Override
    public Class<Profile> answer() {
        return Profile.class;
    }

    public record Profile(
            TenantId tenant,
            String name,
            OrganisationType type,
            String district,
            String province,
            @Nullable String website,
            List<Department> departments,
            boolean lineConnected) {

        public Profile {
            departments = List.copyOf(departments);
        }

        /** The department of that name or alias, however it is spaced. */
        public Optional<Department> departmentCalled(String name) {
            return departments.stream()
                    .filter(department -> department.isCalled(name))
                    .findFirst();
        }
    }

    public record Department(String key, String name, List<String> aliases) {

        public Department {
            aliases = List.copyOf(aliases);
        }

        private boolean isCalled(String called) {
            return Stream.concat(Stream.of(name), aliases.stream())
                    .anyMatch(one -> compact(one).equals(compact(called)));
        }

        private static String compact(String text) {
            return text.replaceAll("\\s", "");
        }
    }
}
