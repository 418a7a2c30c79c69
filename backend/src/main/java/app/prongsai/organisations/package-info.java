/**
 * The organisations on the instance: who they are, their departments, their LINE channel.
 * Commands: RegisterOrganisation, OpenDepartment, ConnectLineChannel. Events out: OrganisationEvent. Events in: none.
 */
@NullMarked
package app.prongsai.organisations;

import org.jspecify.annotations.NullMarked;
