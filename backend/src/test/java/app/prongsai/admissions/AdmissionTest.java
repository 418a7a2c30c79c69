package app.prongsai.admissions;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.admissions.Admissions.Request;
import app.prongsai.admissions.Admissions.Standing;
import app.prongsai.admissions.RequestAdmission.Contact;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.AcceptInvitation;
import app.prongsai.staff.Authenticate;
import app.prongsai.staff.Invitation;
import app.prongsai.staff.InvitedPerson;
import app.prongsai.staff.People;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class AdmissionTest {

    private static final Actor VISITOR = Actor.publicOf(TenantId.PLATFORM);
    private static final Actor OPERATOR = Actor.operator(TenantId.PLATFORM, "operator");
    private static final byte[] LETTER = "%PDF-1.7 หนังสือนำ".getBytes(StandardCharsets.UTF_8);
    private static final Contact SOMYING =
            new Contact("สมหญิง ใจงาม", "นักวิเคราะห์", "Somying.J@example.go.th", "044-123 456");
    private static final String PASSWORD = "ผ่านแปดตัว-8";

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    Granting granting;

    @Autowired
    TenantFiles files;

    @Autowired
    PersonSeal seal;

    @Autowired
    SettableClock clock;

    @Test
    void a_request_waits_with_its_document_and_nothing_of_who_asked_is_readable_in_the_log() {
        AdmissionId id = ask("ask-01", SOMYING);
        Request request = waiting(id);
        assertThat(request.contact())
                .isEqualTo(new Contact("สมหญิง ใจงาม", "นักวิเคราะห์", "Somying.J@example.go.th", "044123456"));
        assertThat(request.website()).isEqualTo("http://www.chaoraka.go.th");
        assertThat(backend.ask(OPERATOR, new AdmissionDocument(id)).bytes()).isEqualTo(LETTER);
        assertThat(backend.ask(VISITOR, new AdmissionStanding(id)).standing()).isEqualTo(Standing.WAITING);
        assertThat(log.stream("-/" + id, 0).toString())
                .contains("AdmissionRequested")
                .doesNotContain("สมหญิง", "Somying", "044123456");
        assertThatThrownBy(() -> backend.ask(VISITOR, new Admissions())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.send(VISITOR, new GrantAdmission(id))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_document_of_a_refused_request_that_is_erased_can_be_read_by_nobody_wherever_it_stands() {
        AdmissionId id = ask("ask-08", SOMYING);
        byte[] kept = files.find(TenantId.PLATFORM, waiting(id).document()).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(LETTER, StandardCharsets.ISO_8859_1));
        backend.send(OPERATOR, new RefuseAdmission(id, "หนังสือไม่มีลายมือชื่อ"));
        assertThat(backend.ask(OPERATOR, new AdmissionDocument(id)).bytes()).isEqualTo(LETTER);
        backend.send(OPERATOR, new EraseAdmission(id));
        assertThatThrownBy(() -> backend.ask(OPERATOR, new AdmissionDocument(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_document_from_before_documents_were_sealed_is_read_as_it_is() {
        assertThat(seal.find(TenantId.PLATFORM, LETTER)).hasValue(LETTER);
    }

    @Test
    void a_verified_request_brings_in_the_organisation_and_invites_its_first_administrator_who_chooses_a_password() {
        AdmissionId id = ask("ask-02", SOMYING);
        Granting.Granted granted = granting.grant(OPERATOR, waiting(id));
        assertThat(granting.grant(OPERATOR, waiting(id, Standing.GRANTED))).isEqualTo(granted);
        TenantId tenant = granted.organisation();
        Actor there = Actor.operator(tenant, "operator");
        eventually(() ->
                assertThat(backend.ask(there, new OrganisationProfile()).name()).isEqualTo("ช่อระกา"));
        String invitation = eventuallySealed(there, granted);
        Actor somebody = Actor.publicOf(tenant);
        assertThat(backend.ask(somebody, new InvitedPerson(invitation)).login()).isEqualTo("somying.j");
        refused(
                somebody,
                new AcceptInvitation(granted.person(), "x" + invitation, PASSWORD),
                "staff.invitation-of-no-use");
        refused(somebody, new AcceptInvitation(granted.person(), invitation, "สั้น"), "staff.password-too-short");
        backend.send(somebody, new AcceptInvitation(granted.person(), invitation, PASSWORD));
        eventually(() -> assertThat(backend.ask(somebody, new Authenticate("somying.j", PASSWORD))
                        .roles())
                .hasSize(1));
        refused(
                somebody,
                new AcceptInvitation(granted.person(), invitation, PASSWORD + "9"),
                "staff.invitation-of-no-use");
        assertThatThrownBy(() -> backend.ask(somebody, new InvitedPerson(invitation)))
                .isInstanceOf(NotFound.class);
        refused(VISITOR, request("ask-02", SOMYING, LETTER), "admission.administered-already");
    }

    @Test
    void an_organisation_of_the_national_list_keeps_what_it_is_called_there() {
        Actor there = Actor.operator(new TenantId("ask-03"), "operator");
        backend.send(there, new RegisterOrganisation("ในบัญชี", OrganisationType.TAO, "เมือง", "เลย", null));
        eventually(() -> backend.ask(there, new OrganisationProfile()));
        granting.grant(OPERATOR, waiting(ask("ask-03", SOMYING)));
        eventually(() -> assertThat(backend.ask(Actor.system(there.tenant(), Channel.WEB), new People())
                        .people())
                .hasSize(1));
        assertThat(backend.ask(there, new OrganisationProfile()).name()).isEqualTo("ในบัญชี");
    }

    @Test
    void a_refused_request_tells_why_and_stays_refused() {
        AdmissionId id = ask("ask-04", SOMYING);
        Request request = waiting(id);
        refused(OPERATOR, new RefuseAdmission(id, " "), "admission.needs-a-reason");
        backend.send(OPERATOR, new RefuseAdmission(id, "หนังสือไม่มีลายมือชื่อ"));
        eventually(
                () -> assertThat(backend.ask(VISITOR, new AdmissionStanding(id)).reason())
                        .isEqualTo("หนังสือไม่มีลายมือชื่อ"));
        refused(OPERATOR, new GrantAdmission(id), "admission.decided-already");
        assertThat(request.standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void a_request_says_what_is_missing() {
        Contact noMail = new Contact("สมหญิง", "", "somying", "044123456");
        Contact noPhone = new Contact("สมหญิง", "", "a@b.go.th", "12345");
        Contact nobody = new Contact(" ", "", "a@b.go.th", "044123456");
        refused(VISITOR, request(" ", SOMYING, LETTER), "admission.needs-a-code");
        refused(VISITOR, request("A B", SOMYING, LETTER), "admission.code-malformed");
        refused(VISITOR, request("ask-05", nobody, LETTER), "admission.needs-a-contact");
        refused(VISITOR, request("ask-05", noMail, LETTER), "admission.mail-malformed");
        refused(VISITOR, request("ask-05", noPhone, LETTER), "admission.phone-malformed");
        refused(VISITOR, request("ask-05", SOMYING, new byte[0]), "admission.needs-a-document");
        refused(
                VISITOR,
                request("ask-05", SOMYING, new byte[] {'G', 'I', 'F', '8', '9', 'a'}),
                "admission.document-kind");
    }

    @Test
    void an_invitation_is_good_for_seven_days_and_in_one_organisation() {
        Granting.Granted granted = granting.grant(OPERATOR, waiting(ask("ask-06", SOMYING)));
        String invitation = eventuallySealed(Actor.operator(granted.organisation(), "operator"), granted);
        assertThatThrownBy(() -> backend.ask(Actor.publicOf(new TenantId("ask-02")), new InvitedPerson(invitation)))
                .isInstanceOf(NotFound.class);
        clock.advance(Duration.ofDays(7));
        assertThatThrownBy(() -> backend.ask(Actor.publicOf(granted.organisation()), new InvitedPerson(invitation)))
                .isInstanceOf(NotFound.class);
        refused(
                Actor.publicOf(granted.organisation()),
                new AcceptInvitation(granted.person(), invitation, PASSWORD),
                "staff.invitation-of-no-use");
    }

    private String eventuallySealed(Actor operator, Granting.Granted granted) {
        eventually(() -> backend.ask(operator, new Invitation(granted.person())));
        return backend.ask(operator, new Invitation(granted.person())).sealed();
    }

    private AdmissionId ask(String code, Contact contact) {
        RequestAdmission request = request(code, contact, LETTER);
        backend.send(VISITOR, request);
        backend.send(VISITOR, request);
        return request.admission();
    }

    private static RequestAdmission request(String code, Contact contact, byte[] document) {
        return new RequestAdmission(
                new AdmissionId(UUID.randomUUID().toString()),
                code,
                new RegisterOrganisation(
                        "อบต.ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", "www,chaoraka.go.th"),
                contact,
                document);
    }

    private Request waiting(AdmissionId id) {
        return waiting(id, Standing.WAITING);
    }

    private Request waiting(AdmissionId id, Standing standing) {
        eventually(
                () -> assertThat(backend.ask(VISITOR, new AdmissionStanding(id)).standing())
                        .isEqualTo(standing));
        return backend.ask(OPERATOR, new Admissions()).requests().stream()
                .filter(request -> request.admission().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command)).hasMessage(rule);
    }
}
