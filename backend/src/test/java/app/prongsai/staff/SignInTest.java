package app.prongsai.staff;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class SignInTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");
    private static final String PASSWORD = "ทำงานโปร่งใส";

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    Passwords passwords;

    @Autowired
    ReadModels readModels;

    @Autowired
    MongoDatabase database;

    /** As rows were written before. */
    record OldHash(String algorithm, int rounds, String salt, String hash) {

        static OldHash of(String password) throws GeneralSecurityException {
            byte[] salt = new byte[16];
            var key = new PBEKeySpec(password.toCharArray(), salt, 1000, 256);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            HexFormat hex = HexFormat.of();
            return new OldHash("PBKDF2WithHmacSHA256", 1000, hex.formatHex(salt), hex.formatHex(hash));
        }
    }

    @Test
    void a_person_signs_in_with_login_and_password_however_the_login_is_typed() {
        Office office = officeOfSomchai("sign-in");
        eventually(() -> assertThat(signIn(office, " SomChai ", PASSWORD))
                .isEqualTo(new Authenticate.Account(
                        SOMCHAI,
                        "สมชาย ใจดี",
                        "นักวิเคราะห์นโยบายและแผน",
                        List.of("clerk-office"),
                        List.of(Role.OFFICER))));
    }

    @Test
    void a_thai_sign_written_in_two_ways_is_the_same_sign_in_a_password() {
        Office office = officeOfSomchai("sara-am");
        String otherKeyboard = PASSWORD.replace("ำ", "ํา");
        assertThat(otherKeyboard).isNotEqualTo(PASSWORD);
        eventually(() ->
                assertThat(signIn(office, "somchai", otherKeyboard).person()).isEqualTo(SOMCHAI));
    }

    @Test
    void a_wrong_password_an_unknown_login_and_a_person_without_password_answer_alike() {
        Office office = officeOfSomchai("wrong");
        office.invite("new", "คนใหม่");
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new People()).people())
                .hasSize(2));
        nobody(office, "somchai", PASSWORD + "!");
        nobody(office, "somchai", "");
        nobody(office, "somying", PASSWORD);
        nobody(office, "", PASSWORD);
        nobody(office, "new", PASSWORD);
        nobody(office, "new", "");
        assertThat(signIn(office, "somchai", PASSWORD).person()).isEqualTo(SOMCHAI);
    }

    @Test
    void another_organisations_login_does_not_exist_here() {
        Office here = officeOfSomchai("sign-in-here");
        eventually(() -> signIn(here, "somchai", PASSWORD));
        Office there = office("sign-in-there");
        nobody(there, "somchai", PASSWORD);
        there.notFound(new SetPassword(SOMCHAI, "another password"));
    }

    @Test
    void trying_an_unknown_login_costs_as_much_as_trying_a_wrong_password() {
        Office office = officeOfSomchai("cost");
        eventually(() -> signIn(office, "somchai", PASSWORD));
        PasswordHash somchais = passwords.tried(office.tenant(), SOMCHAI);
        for (PersonId nobody : Arrays.asList(new PersonId("nobody"), null)) {
            PasswordHash tried = passwords.tried(office.tenant(), nobody);
            assertThat(tried.algorithm()).isEqualTo(somchais.algorithm());
            assertThat(tried.rounds()).isEqualTo(somchais.rounds());
            assertThat(tried.memory()).isEqualTo(somchais.memory());
            assertThat(tried.lanes()).isEqualTo(somchais.lanes());
            assertThat(tried.salt()).hasSameSizeAs(somchais.salt());
            assertThat(tried.hash()).hasSameSizeAs(somchais.hash());
            assertThat(tried.fits(PASSWORD)).isFalse();
        }
    }

    @Test
    void a_password_hashed_as_it_was_done_before_still_fits_and_is_hashed_anew_by_that() throws Exception {
        Office office = officeOfSomchai("old-hash");
        eventually(() -> signIn(office, "somchai", PASSWORD));
        readModels
                .collection("staff-passwords", OldHash.class)
                .put(office.tenant(), SOMCHAI.value(), OldHash.of("รหัสผ่านเดิม"));
        String mark = passwords.mark(office.tenant(), SOMCHAI).orElseThrow();
        nobody(office, "somchai", PASSWORD);
        assertThat(passwords.tried(office.tenant(), SOMCHAI).algorithm()).isEqualTo("PBKDF2WithHmacSHA256");
        assertThat(signIn(office, "somchai", "รหัสผ่านเดิม").person()).isEqualTo(SOMCHAI);
        assertThat(passwords.tried(office.tenant(), SOMCHAI).algorithm()).isEqualTo("Argon2id");
        assertThat(signIn(office, "somchai", "รหัสผ่านเดิม").person()).isEqualTo(SOMCHAI);
        assertThat(passwords.mark(office.tenant(), SOMCHAI)).contains(mark);
        nobody(office, "somchai", PASSWORD);
    }

    @Test
    void a_hash_made_anew_does_not_bring_back_a_password_that_was_replaced_meanwhile() {
        Office office = officeOfSomchai("meanwhile");
        var rows = readModels.collection("staff-passwords", PasswordHash.class);
        PasswordHash before = passwords.tried(office.tenant(), SOMCHAI);
        passwords.set(office.tenant(), SOMCHAI, "ตั้งใหม่แล้ว");
        PasswordHash after = passwords.tried(office.tenant(), SOMCHAI);
        assertThat(rows.putWhile(office.tenant(), SOMCHAI.value(), "salt", before.salt(), before))
                .isFalse();
        assertThat(passwords.tried(office.tenant(), SOMCHAI)).isEqualTo(after);
    }

    @Test
    void only_a_few_hashes_are_made_at_a_time_and_whoever_waits_too_long_is_asked_to_come_again() throws Exception {
        Passwords one =
                new Passwords(new ReadModels(database), new PasswordSettings(8192, 40, 1, 1, Duration.ofMillis(1)));
        TenantId tenant = new TenantId("crowd");
        AtomicInteger turnedAway = new AtomicInteger();
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            crowd.add(Thread.startVirtualThread(() -> {
                try {
                    one.fitting(tenant, null, PASSWORD);
                } catch (RuleViolated busy) {
                    assertThat(busy.rule()).isEqualTo("staff.too-many-at-the-door");
                    turnedAway.incrementAndGet();
                }
            }));
        }
        for (Thread visitor : crowd) {
            visitor.join();
        }
        assertThat(turnedAway.get()).isPositive().isLessThan(8);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_a_short_one_changes_nothing() {
        Office office = officeOfSomchai("passwords");
        eventually(() -> signIn(office, "somchai", PASSWORD));
        office.refused(office.administrator(), new SetPassword(SOMCHAI, "1234567"), "staff.password-too-short");
        office.refused(office.administrator(), new SetPassword(SOMCHAI, "๑๒๓๔๕๖๗"), "staff.password-too-short");
        office.refused(office.administrator(), new SetPassword(SOMCHAI, "x".repeat(201)), "staff.password-too-long");
        assertThat(signIn(office, "somchai", PASSWORD).person()).isEqualTo(SOMCHAI);
        backend.send(office.administrator(), new SetPassword(SOMCHAI, "12345678"));
        assertThat(signIn(office, "somchai", "12345678").person()).isEqualTo(SOMCHAI);
        nobody(office, "somchai", PASSWORD);
    }

    @Test
    void who_has_left_cannot_sign_in_and_nothing_of_theirs_can_be_changed() {
        Office office = officeOfSomchai("left");
        eventually(() -> signIn(office, "somchai", PASSWORD));
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        nobody(office, "somchai", PASSWORD);
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new People()).people())
                .singleElement()
                .satisfies(person -> assertThat(person.active()).isFalse()));
        office.refused(office.administrator(), new SetPassword(SOMCHAI, PASSWORD), "staff.assignment-ended");
        office.refused(
                office.administrator(),
                new AssignRoles(SOMCHAI, Set.of(), Set.of(Role.HEAD)),
                "staff.assignment-ended");
        office.refused(office.administrator(), new IssueLinkCode(SOMCHAI, "123456"), "staff.assignment-ended");
        office.refused(office.system(), new LinkChatAccount(SOMCHAI, "123456", "U1"), "staff.assignment-ended");
        assertThat(office.types()).containsExactly("PersonInvited", "PasswordSet", "AssignmentEnded");
    }

    @Test
    void administrators_cannot_lock_themselves_out() {
        Office office = office("lock-out");
        PersonId chief = office.invite("chief", "หัวหน้า");
        office.refused(office.administrator(), new EndAssignment(chief), "staff.own-administration");
        office.refused(
                office.administrator(),
                new AssignRoles(chief, Set.of(), Set.of(Role.COORDINATOR)),
                "staff.own-administration");
        backend.send(office.administrator(), new AssignRoles(chief, Set.of(), Set.of(Role.ADMINISTRATOR, Role.HEAD)));
        backend.send(office.as("other", Role.ADMINISTRATOR), new EndAssignment(chief));
        assertThat(office.types()).containsExactly("PersonInvited", "RolesAssigned", "AssignmentEnded");
    }

    @Test
    void officers_set_no_passwords() {
        Office office = officeOfSomchai("officers");
        assertThatThrownBy(() -> backend.send(office.as("somying", Role.OFFICER), new SetPassword(SOMCHAI, PASSWORD)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void neither_password_nor_name_is_in_the_log() {
        Office office = officeOfSomchai("log");
        assertThat(office.types()).containsExactly("PersonInvited", "PasswordSet");
        assertThat(office.history().toString())
                .contains("somchai")
                .doesNotContain(PASSWORD, "สมชาย", "ใจดี", "นักวิเคราะห์");
        assertThat(new SetPassword(SOMCHAI, PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new Authenticate("somchai", PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private Authenticate.Account signIn(Office office, String login, String password) {
        return backend.ask(Actor.publicOf(office.tenant()), new Authenticate(login, password));
    }

    private void nobody(Office office, String login, String password) {
        assertThatThrownBy(() -> signIn(office, login, password)).isInstanceOf(NotFound.class);
    }

    private Office officeOfSomchai(String code) {
        Office office = office(code);
        office.invite("somchai", "สมชาย ใจดี");
        backend.send(office.administrator(), new SetPassword(SOMCHAI, PASSWORD));
        return office;
    }

    private Office office(String code) {
        return new Office(backend, log, new TenantId(code));
    }
}
