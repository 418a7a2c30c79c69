package app.prongsai.ui.joining;

import app.prongsai.admissions.AdmissionId;
import app.prongsai.admissions.RequestAdmission;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.organisations.RegisterOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, also while something in it is wrong.
 *
 * @param attempt number of the request that it will become, so that a form sent twice is one request
 * @param listed whether the organisation is one of the instance's; then what it is stands fast
 */
public record JoinForm(
        String attempt,
        Boolean listed,
        String code,
        OrganisationType type,
        String name,
        String district,
        String province,
        String website,
        String contact,
        String position,
        String mail,
        String phone) {

    /** What a browser leaves out is empty. */
    public JoinForm {
        attempt = text(attempt);
        listed = listed != null && listed;
        code = text(code);
        type = type == null ? OrganisationType.TAO : type;
        name = text(name);
        district = text(district);
        province = text(province);
        website = text(website);
        contact = text(contact);
        position = text(position);
        mail = text(mail);
        phone = text(phone);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static JoinForm of(String attempt, @Nullable Listed listed) {
        return listed == null
                ? new JoinForm(attempt, false, "", OrganisationType.TAO, "", "", "", "", "", "", "", "")
                : new JoinForm(attempt, true, "", OrganisationType.TAO, "", "", "", "", "", "", "", "").as(listed);
    }

    /** What it is called in the list counts, whatever was sent. */
    JoinForm as(Listed one) {
        return new JoinForm(
                attempt,
                true,
                one.tenant().code(),
                one.type(),
                one.name(),
                one.district(),
                one.province(),
                "",
                contact,
                position,
                mail,
                phone);
    }

    RequestAdmission request(byte[] document) {
        return new RequestAdmission(
                new AdmissionId(attempt),
                code,
                new RegisterOrganisation(name, type, district, province, website),
                new RequestAdmission.Contact(contact, position, mail, phone),
                document);
    }
}
