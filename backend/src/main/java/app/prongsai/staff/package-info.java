/**
 * People who work for an organisation: departments, roles, sign-in, a person's one LINE account.
 * Commands: InvitePerson, SetPassword, AssignRoles, SetMailAddress, IssueLinkCode, LinkChatAccount, UnlinkChatAccount,
 * EndAssignment, ErasePerson.
 * Events out: PersonEvent. Events in: none.
 */
@NullMarked
package app.prongsai.staff;

import org.jspecify.annotations.NullMarked;
