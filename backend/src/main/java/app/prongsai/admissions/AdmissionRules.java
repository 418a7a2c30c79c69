package app.prongsai.admissions;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.evidence.content.MediaType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.PersonSeal;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiNumerals;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of a request to be taken in; each is named as the sentence that the user reads. */
final class AdmissionRules {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final Set<MediaType> PROOFS = EnumSet.of(MediaType.PDF, MediaType.JPEG, MediaType.PNG);
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{8,9}");

    private AdmissionRules() {}

    static String code(String typed) {
        String code = ThaiNumerals.toArabic(typed).strip();
        unless(!code.isEmpty(), "admission.needs-a-code");
        unless(TenantId.isCode(code) && !code.equals(TenantId.PLATFORM.code()), "admission.code-malformed", code);
        return code;
    }

    static void organisationIsNamed(RegisterOrganisation organisation) {
        unless(!organisation.type().bareName(organisation.name()).isBlank(), "admission.needs-a-name");
        unless(!organisation.province().isBlank(), "admission.needs-a-province");
        textsAreNotTooLong(organisation.name(), organisation.district(), organisation.province());
    }

    static @Nullable String website(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        String address = ListedWebsite.address(text).orElse(null);
        unless(address != null || !ListedWebsite.isTold(text), "organisation.website-is-not-an-address");
        return address;
    }

    static void contactIsReachable(RequestAdmission.Contact contact) {
        unless(!contact.name().isBlank(), "admission.needs-a-contact");
        textsAreNotTooLong(contact.name(), contact.position(), contact.mail(), contact.phone());
        unless(MAIL.matcher(contact.mail().strip()).matches(), "admission.mail-malformed");
        unless(PHONE.matcher(phone(contact.phone())).matches(), "admission.phone-malformed");
    }

    /** Digits alone, however they are grouped. */
    static String phone(String typed) {
        return ThaiNumerals.toArabic(typed).replaceAll("[\\s()-]", "");
    }

    static void documentProves(byte[] document) {
        unless(document.length > 0, "admission.needs-a-document");
        unless(
                document.length <= TenantFiles.MOST_BYTES - PersonSeal.MORE_BYTES
                        && PROOFS.contains(MediaType.of(document)),
                "admission.document-kind");
    }

    static void reasonIsGiven(String reason) {
        unless(!reason.isBlank(), "admission.needs-a-reason");
        unless(reason.length() <= LONGEST_REASON, "admission.text-too-long", LONGEST_REASON);
    }

    private static void textsAreNotTooLong(String... texts) {
        for (String text : texts) {
            unless(text.length() <= LONGEST_TEXT, "admission.text-too-long", LONGEST_TEXT);
        }
    }
}
