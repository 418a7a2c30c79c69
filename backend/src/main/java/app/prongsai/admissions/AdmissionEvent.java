package app.prongsai.admissions;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.shared.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a request to be taken in; in the history of the platform. */
public sealed interface AdmissionEvent {

    AdmissionId admission();

    /** Who coordinates is sealed with a key of the request's own, before people had keys with the platform's; {@code file} is the document that proves it, sealed with that key too. */
    @EventType(name = "admissions.AdmissionRequested")
    record AdmissionRequested(
            AdmissionId admission,
            String code,
            String name,
            OrganisationType type,
            String district,
            String province,
            @Nullable String website,
            String sealedContact,
            String sealedPosition,
            String sealedMail,
            String sealedPhone,
            String file)
            implements AdmissionEvent {}

    @EventType(name = "admissions.AdmissionGranted")
    record AdmissionGranted(AdmissionId admission) implements AdmissionEvent {}

    @EventType(name = "admissions.AdmissionRefused")
    record AdmissionRefused(AdmissionId admission, String reason) implements AdmissionEvent {}

    /** Whatever the request's keys up to this number sealed can be read no more. */
    @EventType(name = "admissions.AdmissionErased")
    record AdmissionErased(AdmissionId admission, int keys) implements AdmissionEvent {}
}
