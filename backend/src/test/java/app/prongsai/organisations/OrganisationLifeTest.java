package app.prongsai.organisations;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.organisations.LineChannel.Credentials;
import app.prongsai.organisations.OrganisationProfile.Department;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.Claims;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class OrganisationLifeTest {

    private static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";
    private static final String NEXT_SECRET = "89abcdef".repeat(4);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    SettableClock clock;

    @Test
    void a_registered_organisation_has_a_profile_with_the_usual_departments_of_its_type() {
        Actor operator = operator("chorakha");
        backend.send(operator, choraka());
        eventually(() -> {
            var profile = backend.ask(Actor.publicOf(operator.tenant()), new OrganisationProfile());
            assertThat(profile.tenant()).isEqualTo(operator.tenant());
            assertThat(profile.type().fullName(profile.name())).isEqualTo("องค์การบริหารส่วนตำบลช่อระกา");
            assertThat(profile.type().shortName(profile.name())).isEqualTo("อบต.ช่อระกา");
            assertThat(profile.website()).isEqualTo("http://www.chaoraka.go.th");
            assertThat(profile.lineConnected()).isFalse();
            assertThat(profile.departments())
                    .extracting(Department::key)
                    .containsExactly(
                            "clerk-office",
                            "finance",
                            "public-works",
                            "education",
                            "health-environment",
                            "social-welfare",
                            "agriculture",
                            "internal-audit");
            assertThat(profile.departments().getFirst().aliases()).contains("สำนักปลัด อบต.");
        });
        assertThat(log.history(operator.tenant(), 1, 10)).hasSize(1);
    }

    @Test
    void a_provincial_organisation_has_council_affairs_and_no_agriculture() {
        Actor operator = operator("korat-pao");
        backend.send(operator, new RegisterOrganisation("นครราชสีมา", OrganisationType.PAO, "", "นครราชสีมา", null));
        eventually(() -> assertThat(
                        backend.ask(operator, new OrganisationProfile()).departments())
                .extracting(Department::key)
                .contains("council-affairs")
                .doesNotContain("agriculture"));
    }

    @Test
    void a_code_that_is_taken_is_refused_and_the_first_organisation_stays() {
        Actor operator = operator("taken");
        backend.send(operator, choraka());
        refused(operator, registration("หนองบัว", null), "organisation.code-taken");
        assertThat(log.history(operator.tenant(), 1, 10)).hasSize(1);
        eventually(() -> assertThat(
                        backend.ask(operator, new OrganisationProfile()).name())
                .isEqualTo("ช่อระกา"));
    }

    @Test
    void a_registration_needs_a_code_a_name_and_texts_that_fit() {
        Actor operator = operator("careless");
        refused(Actor.operator(TenantId.PLATFORM, "operator/1"), choraka(), "organisation.needs-a-code");
        refused(operator, registration("  ", null), "organisation.needs-a-name");
        refused(operator, registration("อบต. ", null), "organisation.needs-a-name");
        refused(operator, registration("ก".repeat(201), null), "organisation.text-too-long");
        refused(operator, registration("ก", "javascript:alert(1)"), "organisation.website-is-not-an-address");
        assertThat(log.history(operator.tenant(), 1, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBDISTRICT,เทศบาลตำบลหนองบัว,หนองบัว,ทต.หนองบัว",
        "TOWN,ทม.ปากช่อง,ปากช่อง,ทม.ปากช่อง",
        "CITY,เทศบาลนครนครราชสีมา,นครราชสีมา,ทน.นครราชสีมา",
        "PAO,นครราชสีมา,นครราชสีมา,อบจ.นครราชสีมา",
        "SPECIAL,เมืองพัทยา,เมืองพัทยา,เมืองพัทยา"
    })
    void a_name_is_kept_bare_however_it_is_typed(OrganisationType type, String typed, String bare, String brief) {
        assertThat(type.bareName(typed)).isEqualTo(bare);
        assertThat(type.shortName(bare)).isEqualTo(brief);
    }

    @Test
    void a_department_is_opened_once_and_renamed_in_its_place() {
        Actor operator = operator("departments");
        backend.send(operator, choraka());
        Actor administrator = staff(operator.tenant(), Role.ADMINISTRATOR);
        var finance = new OpenDepartment("finance", "ส่วนการคลัง", List.of("กองคลัง", " ", "กองคลัง "));
        backend.send(administrator, finance);
        backend.send(administrator, finance);
        backend.send(administrator, new OpenDepartment("disaster-relief", "กองป้องกันฯ", List.of()));
        assertThat(log.history(operator.tenant(), 1, 10)).hasSize(3);
        eventually(() -> {
            var departments =
                    backend.ask(administrator, new OrganisationProfile()).departments();
            assertThat(departments.get(1)).isEqualTo(new Department("finance", "ส่วนการคลัง", List.of("กองคลัง")));
            assertThat(departments.getLast().key()).isEqualTo("disaster-relief");
        });
        refused(
                administrator,
                new OpenDepartment("กองคลัง", "กองคลัง", List.of()),
                "organisation.department-key-malformed");
        refused(administrator, new OpenDepartment("x", " ", List.of()), "organisation.department-needs-a-name");
    }

    @Test
    void a_connected_channel_is_told_to_the_system_only_and_its_secret_is_sealed_in_the_log() {
        Actor operator = operator("line");
        backend.send(operator, choraka());
        backend.send(operator, channel('1'));
        Actor system = Actor.system(operator.tenant(), Channel.LINE);
        eventually(() -> assertThat(backend.ask(system, new LineChannel()))
                .isEqualTo(new Credentials("1234567890", SECRET, bot('1'))));
        eventually(() -> assertThat(
                        backend.ask(operator, new OrganisationProfile()).lineConnected())
                .isTrue());
        assertThatThrownBy(() -> backend.ask(staff(operator.tenant(), Role.ADMINISTRATOR), new LineChannel()))
                .isInstanceOf(NotAllowed.class);
        assertThat(log.history(operator.tenant(), 1, 10).toString())
                .contains("LineChannelConnected")
                .doesNotContain(SECRET);
        assertThat(channel('1').toString()).doesNotContain(SECRET);
        assertThat(backend.ask(system, new LineChannel()).toString()).doesNotContain(SECRET);
    }

    @Test
    void a_secret_issued_anew_is_told_with_the_old_one_for_an_hour_and_both_are_sealed() {
        Actor operator = operator("rotation");
        Actor system = Actor.system(operator.tenant(), Channel.LINE);
        backend.send(operator, choraka());
        backend.send(operator, channel('6'));
        backend.send(operator, channel('6'));
        backend.send(operator, new ConnectLineChannel("1234567890", NEXT_SECRET, bot('6')));
        eventually(() -> assertThat(backend.ask(system, new LineChannel()))
                .isEqualTo(new Credentials("1234567890", NEXT_SECRET, SECRET, bot('6'))));
        assertThat(backend.ask(operator, new LineStanding()).oldSecretUntil())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(log.history(operator.tenant(), 1, 50).toString())
                .containsOnlyOnce("LineChannelConnected")
                .containsOnlyOnce("LineSecretRotated")
                .doesNotContain(SECRET)
                .doesNotContain(NEXT_SECRET);

        clock.advance(Duration.ofHours(1));
        assertThat(backend.ask(system, new LineChannel()))
                .isEqualTo(new Credentials("1234567890", NEXT_SECRET, bot('6')));
        assertThat(backend.ask(operator, new LineStanding()).oldSecretUntil()).isNull();
    }

    @Test
    void a_secret_that_leaked_is_dropped_with_its_rotation_or_at_any_time_after_it() {
        Actor operator = operator("leaked");
        Actor system = Actor.system(operator.tenant(), Channel.LINE);
        backend.send(operator, choraka());
        refused(operator, new DropOldLineSecret(), "organisation.no-line-channel");
        backend.send(operator, channel('e'));
        backend.send(operator, new DropOldLineSecret());
        backend.send(operator, new ConnectLineChannel("1234567890", NEXT_SECRET, bot('e'), true));
        eventually(() -> assertThat(backend.ask(system, new LineChannel()))
                .isEqualTo(new Credentials("1234567890", NEXT_SECRET, bot('e'))));
        backend.send(operator, new ConnectLineChannel("1234567890", SECRET, bot('e')));
        eventually(() -> assertThat(backend.ask(system, new LineChannel()))
                .isEqualTo(new Credentials("1234567890", SECRET, NEXT_SECRET, bot('e'))));
        backend.send(operator, new DropOldLineSecret());
        backend.send(operator, new DropOldLineSecret());
        eventually(() -> assertThat(backend.ask(system, new LineChannel()))
                .isEqualTo(new Credentials("1234567890", SECRET, bot('e'))));
        assertThat(backend.ask(operator, new LineStanding()).oldSecretUntil()).isNull();
        assertThat(log.history(operator.tenant(), 1, 50).stream()
                        .filter(commit -> commit.toString().contains("LineOldSecretDropped")))
                .hasSize(2);
    }

    @Test
    void what_only_a_person_can_switch_on_is_confirmed_once_per_account() {
        Actor operator = operator("console");
        backend.send(operator, choraka());
        refused(operator, new ConfirmLineConsole(), "organisation.no-line-channel");
        backend.send(operator, channel('7'));
        backend.send(operator, new ConfirmLineConsole());
        backend.send(operator, new ConfirmLineConsole());
        eventually(() -> assertThat(backend.ask(operator, new LineStanding()).consoleConfirmed())
                .isTrue());
        assertThat(log.history(operator.tenant(), 1, 50).toString()).containsOnlyOnce("LineConsoleConfirmed");

        backend.send(operator, channel('8'));
        eventually(() -> assertThat(backend.ask(operator, new LineStanding()).consoleConfirmed())
                .isFalse());
        assertThat(backend.ask(operator, new LineStanding()).connected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 34", "12345678901234567890123456789012345678901"})
    void a_channel_id_that_line_would_not_give_is_refused(String id) {
        Actor operator = operator("channel-ids");
        if (log.history(operator.tenant(), 1, 1).isEmpty()) {
            backend.send(operator, choraka());
        }
        refused(operator, new ConnectLineChannel(id, SECRET, bot('2')), "organisation.channel-id-malformed");
        refused(operator, new ConnectLineChannel("1", "secret", bot('2')), "organisation.channel-secret-malformed");
        refused(operator, new ConnectLineChannel("1", SECRET, "@choraka"), "organisation.bot-user-malformed");
    }

    @Test
    void a_channel_of_another_organisation_is_refused_until_that_one_gives_it_up() {
        Actor first = operator("bot-first");
        Actor second = operator("bot-second");
        backend.send(first, choraka());
        backend.send(second, choraka());
        backend.send(first, channel('3'));
        refused(second, channel('3'), "organisation.channel-of-another");
        clock.advance(Claims.UNSETTLED.plusSeconds(1));
        eventually(
                () -> assertThat(backend.ask(first, new OrganisationProfile()).lineConnected())
                        .isTrue());
        refused(second, channel('3'), "organisation.channel-of-another");

        backend.send(first, channel('4'));
        backend.send(second, channel('3'));
        refused(first, channel('3'), "organisation.channel-of-another");
        eventually(() -> assertThat(backend.ask(Actor.system(second.tenant(), Channel.LINE), new LineChannel())
                        .botUserId())
                .isEqualTo(bot('3')));
    }

    @Test
    void an_organisation_that_nobody_registered_does_not_exist() {
        Actor stranger = operator("nobody");
        Actor system = Actor.system(stranger.tenant(), Channel.LINE);
        assertThatThrownBy(() -> backend.ask(stranger, new OrganisationProfile()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.ask(system, new LineChannel())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.send(stranger, new OpenDepartment("finance", "กองคลัง", List.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.send(stranger, channel('5'))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_organisation_without_a_channel_has_none_to_tell() {
        Actor operator = operator("mute");
        backend.send(operator, choraka());
        eventually(() -> backend.ask(operator, new OrganisationProfile()));
        assertThatThrownBy(() -> backend.ask(Actor.system(operator.tenant(), Channel.LINE), new LineChannel()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_public_directory_lists_every_organisation_in_the_order_of_the_thai_dictionary() {
        List<String> names = List.of("ไผ่ล้อม", "เกาะช้าง", "แก่งคอย", "กะทู้", "ขามทะเลสอ");
        for (int number = 0; number < names.size(); number++) {
            backend.send(operator("listed-" + number), registration(names.get(number), null));
        }
        eventually(() -> assertThat(backend.ask(Actor.publicOf(TenantId.PLATFORM), new PublicOrganisations())
                        .organisations())
                .filteredOn(listed -> listed.tenant().code().startsWith("listed-"))
                .extracting(Listed::name)
                .containsExactly("กะทู้", "เกาะช้าง", "แก่งคอย", "ขามทะเลสอ", "ไผ่ล้อม"));
    }

    @Test
    void organisations_of_one_row_registered_side_by_side_are_all_listed() throws InterruptedException {
        List<String> codes = IntStream.range(0, 10_000)
                .mapToObj(number -> "crowd-" + number)
                .filter(code -> PublicDirectory.bucketOf(code).equals("bucket-7"))
                .toList();
        List<Thread> threads = codes.stream()
                .map(code ->
                        Thread.ofVirtual().start(() -> backend.send(operator(code), registration("หนองบัว", null))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(codes).hasSizeGreaterThan(100);
        eventually(() -> assertThat(backend.ask(Actor.publicOf(TenantId.PLATFORM), new PublicOrganisations())
                        .organisations())
                .extracting(listed -> listed.tenant().code())
                .containsAll(codes));
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private static RegisterOrganisation choraka() {
        return registration("องค์การบริหารส่วนตำบลช่อระกา", "www.chaoraka.go.th");
    }

    private static RegisterOrganisation registration(String name, String website) {
        return new RegisterOrganisation(name, OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", website);
    }

    private static ConnectLineChannel channel(char digit) {
        return new ConnectLineChannel("1234567890", SECRET, bot(digit));
    }

    private static String bot(char digit) {
        return "U" + String.valueOf(digit).repeat(32);
    }

    private static Actor operator(String code) {
        return Actor.operator(new TenantId(code), "operator/1");
    }

    private static Actor staff(TenantId tenant, Role role) {
        return new Actor(tenant, "person/" + role, Channel.WEB, Set.of(role), Set.of());
    }
}
