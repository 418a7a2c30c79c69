package app.prongsai.staff;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about people and their ways in; each is named as the sentence that the user reads. */
final class StaffRules {

    static final int SHORTEST_PASSWORD = 8;

    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DEPARTMENTS = 50;
    private static final Set<Role> OUTSIDE = EnumSet.of(Role.OPERATOR, Role.SYSTEM, Role.RESIDENT, Role.PUBLIC);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22,255}");
    private static final int LONGEST_MAIL_ADDRESS = 254;
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private StaffRules() {}

    static void nameIsGiven(String name) {
        unless(!name.isBlank(), "staff.needs-a-name");
    }

    static void textIsNotTooLong(String text) {
        unless(text.length() <= LONGEST_TEXT, "staff.text-too-long", LONGEST_TEXT);
    }

    /** Login texts are the same however their letters are typed. */
    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static void loginIsWellFormed(String login) {
        unless(LOGIN.matcher(login).matches(), "staff.login-malformed");
    }

    static void rolesAreOfTheStaff(Set<Role> roles) {
        unless(!roles.isEmpty(), "staff.needs-a-role");
        unless(roles.stream().noneMatch(OUTSIDE::contains), "staff.role-of-outsiders");
    }

    static void departmentsAreKeys(Set<String> departments) {
        unless(
                departments.size() <= MOST_DEPARTMENTS
                        && departments.stream()
                                .allMatch(key -> DEPARTMENT.matcher(key).matches()),
                "staff.department-malformed");
    }

    static void passwordIsLongEnough(String password) {
        unless(
                password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD,
                "staff.password-too-short",
                SHORTEST_PASSWORD);
        unless(password.length() <= LONGEST_PASSWORD, "staff.password-too-long", LONGEST_PASSWORD);
    }

    static void codeHasSixDigits(String code) {
        unless(CODE.matcher(code).matches(), "staff.code-has-six-digits");
    }

    static void addressesAreSetByTheirOwner(PersonId person, Actor actor) {
        unless(
                isSelf(person, actor) || actor.hasAny(Role.ADMINISTRATOR, Role.OPERATOR, Role.SYSTEM),
                "staff.mail-address-of-another");
    }

    /** What mail servers themselves find wrong shows when something is sent. */
    static void addressIsWellFormed(String address) {
        unless(
                address.isEmpty()
                        || (address.length() <= LONGEST_MAIL_ADDRESS
                                && MAIL_ADDRESS.matcher(address).matches()),
                "staff.mail-address-malformed");
    }

    static void codesAreForOneself(PersonId person, Actor actor) {
        unless(
                isSelf(person, actor) || actor.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR, Role.SYSTEM),
                "staff.code-of-another");
    }

    static void linksAreConfirmedByOneself(PersonId person, Actor actor) {
        unless(isSelf(person, actor), "staff.confirmed-for-another");
    }

    /** At least 128 bits, in letters that need no care in an address. */
    static void nonceCannotBeGuessed(String nonce) {
        unless(NONCE.matcher(nonce).matches(), "staff.nonce-malformed");
    }

    static void accountsAreUnlinkedByTheirOwner(PersonId person, Actor actor) {
        unless(isSelf(person, actor) || actor.hasAny(Role.ADMINISTRATOR, Role.SYSTEM), "staff.account-of-another");
    }

    /** Each organisation thereby keeps at least one administrator. */
    static void nobodyGivesUpTheirOwnAdministration(PersonId person, Set<Role> roles, Actor actor) {
        unless(!isSelf(person, actor) || roles.contains(Role.ADMINISTRATOR), "staff.own-administration");
    }

    private static boolean isSelf(PersonId person, Actor actor) {
        return actor.id().equals(person.toString());
    }
}
