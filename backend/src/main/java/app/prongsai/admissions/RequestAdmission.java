package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * An organisation asks to be taken in, or for its first administrator if it was taken in with the national list. Sent
 * under TenantId.PLATFORM.
 *
 * @param code the organisation's
 * @param document a picture or PDF that proves who asks, at most 10 MB
 */
@Allowed({PUBLIC})
public record RequestAdmission(
        AdmissionId admission, String code, RegisterOrganisation organisation, Contact contact, byte[] document)
        implements Command {

    /** Who coordinates for the organisation and becomes its first administrator. */
    public record Contact(String name, String position, String mail, String phone) {

        /** Says nothing of the person, wherever it may be printed. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    @Override
    public Object target() {
        return admission;
    }

    @Override
    public String toString() {
        return "RequestAdmission[" + admission + "]";
    }
}
