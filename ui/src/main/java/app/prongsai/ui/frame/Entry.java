package app.prongsai.ui.frame;

import app.prongsai.shared.Role;
import app.prongsai.ui.look.Icon;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rail leads to, in its order. The first four that are {@code everywhere} stand in the phone's bottom bar. */
enum Entry {
    WORK("work", Icon.WORK, true, Set.of(Role.COORDINATOR, Role.OFFICER, Role.HEAD, Role.CLERK, Role.EXECUTIVE)),
    OVERVIEW("overview", Icon.OVERVIEW, true, Entry.Staff.ROLES),
    MEASURES("measures", Icon.MEASURES, false, Entry.Staff.ROLES),
    EVIDENCE("evidence", Icon.EVIDENCE, false, Entry.Staff.ROLES),
    REPORTS("reports", Icon.REPORTS, true, Entry.Staff.ROLES),
    OIT("oit", Icon.OIT, false, Entry.Staff.ROLES),
    ANNOUNCEMENTS("announcements", Icon.ANNOUNCEMENTS, true, Entry.Staff.ROLES),
    DELIVERIES("deliveries", Icon.DELIVERIES, false, Entry.Staff.ROLES),
    ASSESSMENTS("assessments", Icon.ASSESSMENTS, false, Entry.Staff.ROLES),
    CALENDAR("calendar", Icon.CALENDAR, false, Entry.Staff.ROLES),
    PEOPLE("people", Icon.PEOPLE, false, Set.of(Role.ADMINISTRATOR)),
    ACCESS("access", Icon.SEARCH, false, Set.of(Role.ADMINISTRATOR, Role.AUDITOR)),
    ORGANISATION("organisation", Icon.ORGANISATION, false, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    OPERATOR("operator", Icon.ORGANISATION, true, Set.of(Role.OPERATOR)),
    ADMISSIONS("admissions", Icon.PEOPLE, true, Set.of(Role.OPERATOR)),
    HANDBOOK("handbook", Icon.HANDBOOK, true, Set.of(Role.OPERATOR)),
    ACCOUNT("account", Icon.ACCOUNT, false, Entry.Staff.AND_OPERATOR);

    private static final class Staff {
        static final Set<Role> ROLES = Set.of(
                Role.ADMINISTRATOR,
                Role.COORDINATOR,
                Role.OFFICER,
                Role.HEAD,
                Role.CLERK,
                Role.EXECUTIVE,
                Role.AUDITOR,
                Role.PUBLISHER);

        static final Set<Role> AND_OPERATOR =
                Stream.concat(ROLES.stream(), Stream.of(Role.OPERATOR)).collect(Collectors.toUnmodifiableSet());
    }

    private final String path;
    private final Icon icon;
    private final boolean everywhere;
    private final Set<Role> roles;

    Entry(String path, Icon icon, boolean everywhere, Set<Role> roles) {
        this.path = path;
        this.icon = icon;
        this.everywhere = everywhere;
        this.roles = roles;
    }

    String path() {
        return path;
    }

    Icon icon() {
        return icon;
    }

    boolean everywhere() {
        return everywhere;
    }

    boolean opensFor(Set<Role> mine) {
        return mine.stream().anyMatch(roles::contains);
    }

    /** Whether the address belongs to this entry, such as "measures/m-1" to the measures. */
    boolean leadsTo(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }

    String word() {
        return "nav." + path;
    }
}
