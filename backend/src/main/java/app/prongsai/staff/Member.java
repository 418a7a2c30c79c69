package app.prongsai.staff;

import app.prongsai.shared.Role;
import app.prongsai.staff.PersonEvent.AssignmentEnded;
import app.prongsai.staff.PersonEvent.ChatAccountLinked;
import app.prongsai.staff.PersonEvent.ChatAccountUnlinked;
import app.prongsai.staff.PersonEvent.LinkCodeIssued;
import app.prongsai.staff.PersonEvent.LinkConfirmed;
import app.prongsai.staff.PersonEvent.MailAddressSet;
import app.prongsai.staff.PersonEvent.PasswordSet;
import app.prongsai.staff.PersonEvent.PersonErased;
import app.prongsai.staff.PersonEvent.PersonInvited;
import app.prongsai.staff.PersonEvent.RolesAssigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory's row of one person, name and position still sealed. */
record Member(
        PersonId person,
        String sealedName,
        String sealedPosition,
        String login,
        List<String> departments,
        List<Role> roles,
        boolean active,
        @Nullable ChatAccountLinked chat,
        @Nullable LinkCodeIssued code,
        @Nullable LinkConfirmed confirmed,
        @Nullable String sealedMailAddress) {

    static Member after(@Nullable Member before, PersonEvent event) {
        if (event instanceof PersonInvited invited) {
            return new Member(
                    invited.person(),
                    invited.sealedName(),
                    invited.sealedPosition(),
                    invited.login(),
                    invited.departments(),
                    invited.roles(),
                    true,
                    null,
                    null,
                    null,
                    null);
        }
        if (before == null) {
            throw new IllegalStateException("An event of a person came before the invitation");
        }
        return switch (event) {
            case PersonInvited invited -> before;
            case PasswordSet set -> before;
            case RolesAssigned assigned -> before.assigned(assigned.departments(), assigned.roles());
            case LinkCodeIssued issued -> before.reachable(before.active(), before.chat(), issued, before.confirmed());
            case LinkConfirmed confirmed -> before.reachable(before.active(), before.chat(), before.code(), confirmed);
            case ChatAccountLinked linked -> before.reachable(before.active(), linked, null, null);
            case ChatAccountUnlinked unlinked ->
                before.reachable(before.active(), null, before.code(), before.confirmed());
            case MailAddressSet set -> before.mailed(set.sealedAddress());
            case AssignmentEnded ended -> before.reachable(false, null, null, null);
            case PersonErased erased -> before.erased();
        };
    }

    boolean chatsAs(String mark) {
        return active && chat != null && chat.chatMark().equals(mark);
    }

    boolean hasCode(String mark) {
        return active && code != null && code.codeMark().equals(mark);
    }

    boolean confirmedWith(String mark) {
        return active && confirmed != null && confirmed.nonceMark().equals(mark);
    }

    private Member assigned(List<String> newDepartments, List<Role> newRoles) {
        return new Member(
                person,
                sealedName,
                sealedPosition,
                login,
                newDepartments,
                newRoles,
                active,
                chat,
                code,
                confirmed,
                sealedMailAddress);
    }

    private Member reachable(
            boolean isActive,
            @Nullable ChatAccountLinked newChat,
            @Nullable LinkCodeIssued newCode,
            @Nullable LinkConfirmed newConfirmed) {
        return new Member(
                person,
                sealedName,
                sealedPosition,
                login,
                departments,
                roles,
                isActive,
                newChat,
                newCode,
                newConfirmed,
                sealedMailAddress);
    }

    /** Without the way in, which is a name too. */
    private Member erased() {
        return new Member(person, sealedName, sealedPosition, "", departments, roles, false, null, null, null, null);
    }

    private Member mailed(@Nullable String newAddress) {
        return new Member(
                person,
                sealedName,
                sealedPosition,
                login,
                departments,
                roles,
                active,
                chat,
                code,
                confirmed,
                newAddress);
    }
}
