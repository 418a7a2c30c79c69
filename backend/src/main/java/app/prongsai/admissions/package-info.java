/**
 * How organisations come to be on the instance: by the thousand from the national list, or one by one when they ask and
 * the operator has verified who asks. Commands: RequestAdmission, GrantAdmission, RefuseAdmission; RegisterOrganisation
 * and InvitePerson follow. Events out: AdmissionEvent, in the platform's history. Events in: none.
 */
@NullMarked
package app.prongsai.admissions;

import org.jspecify.annotations.NullMarked;
