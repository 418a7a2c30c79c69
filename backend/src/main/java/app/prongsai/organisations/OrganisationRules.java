package app.prongsai.organisations;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of what an organisation says about itself; each is named as the sentence that the user reads. */
final class OrganisationRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_ALIASES = 50;
    private static final int MOST_VILLAGES = 200;
    private static final int HIGHEST_VILLAGE = 999;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_ALONE =
            Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^\\s<>\"]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CHANNEL = Pattern.compile("[0-9A-Za-z-]{1,40}");
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern BOT_USER = Pattern.compile("U[0-9a-f]{32}");

    private OrganisationRules() {}

    static void thePlatformIsNoOrganisation(TenantId tenant) {
        unless(!tenant.equals(TenantId.PLATFORM), "organisation.needs-a-code");
    }

    static void nameIsGiven(String name) {
        unless(!name.isBlank(), "organisation.needs-a-name");
    }

    static void reasonIsGiven(String reason) {
        unless(!reason.isBlank(), "organisation.suspension-needs-a-reason");
        textsAreNotTooLong(reason);
    }

    static void textsAreNotTooLong(String... texts) {
        for (String text : texts) {
            unless(text.length() <= LONGEST_NAME, "organisation.text-too-long", LONGEST_NAME);
        }
    }

    /** People often leave the beginning out; a link needs it. */
    static @Nullable String websiteIsAnAddress(@Nullable String website) {
        if (website == null || website.isBlank()) {
            return null;
        }
        String typed = website.strip();
        String address = HOST_ALONE.matcher(typed).matches() ? "http://" + typed : typed;
        unless(
                ADDRESS.matcher(address).matches() && address.length() <= LONGEST_ADDRESS,
                "organisation.website-is-not-an-address");
        return address;
    }

    static void departmentIsNamed(String department, String name, List<String> aliases) {
        unless(DEPARTMENT.matcher(department).matches(), "organisation.department-key-malformed");
        unless(!name.isBlank(), "organisation.department-needs-a-name");
        unless(aliases.size() <= MOST_ALIASES, "organisation.too-many-aliases", MOST_ALIASES);
        textsAreNotTooLong(name);
        textsAreNotTooLong(aliases.toArray(String[]::new));
    }

    static List<Village> villagesAreTold(List<Village> villages) {
        unless(villages.size() <= MOST_VILLAGES, "organisation.too-many-villages", MOST_VILLAGES);
        Set<Integer> numbers = new HashSet<>();
        for (Village village : villages) {
            unless(
                    village.number() > 0 && village.number() <= HIGHEST_VILLAGE,
                    "organisation.village-number",
                    HIGHEST_VILLAGE);
            unless(numbers.add(village.number()), "organisation.village-twice", village.number());
            unless(!village.name().isBlank(), "organisation.village-needs-a-name", village.number());
            textsAreNotTooLong(village.name());
        }
        return villages.stream()
                .map(village -> new Village(village.number(), village.name().strip()))
                .toList();
    }

    static void channelIsComplete(String channel, String secret, String botUser) {
        channelIsWellFormed(channel, secret);
        unless(BOT_USER.matcher(botUser).matches(), "organisation.bot-user-malformed");
    }

    static void channelIsWellFormed(String channel, String secret) {
        unless(CHANNEL.matcher(channel).matches(), "organisation.channel-id-malformed");
        unless(SECRET.matcher(secret).matches(), "organisation.channel-secret-malformed");
    }
}
