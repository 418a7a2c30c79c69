package app.prongsai.staff;

import app.prongsai.shared.ErasureReason;
import app.prongsai.shared.EventType;
import app.prongsai.shared.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a person's place in an organisation. */
public sealed interface PersonEvent {

    PersonId person();

    /** Name and position are sealed with the person's key; before people had keys, with the tenant's. */
    @EventType(name = "staff.PersonInvited")
    record PersonInvited(
            PersonId person,
            String sealedName,
            String sealedPosition,
            String login,
            List<String> departments,
            List<Role> roles)
            implements PersonEvent {

        public PersonInvited {
            departments = List.copyOf(departments);
            roles = List.copyOf(roles);
        }
    }

    @EventType(name = "staff.RolesAssigned")
    record RolesAssigned(PersonId person, List<String> departments, List<Role> roles) implements PersonEvent {

        public RolesAssigned {
            departments = List.copyOf(departments);
            roles = List.copyOf(roles);
        }
    }

    /** The hash is kept outside the log. */
    @EventType(name = "staff.PasswordSet")
    record PasswordSet(PersonId person) implements PersonEvent {}

    /** Only the code's mark is stored. */
    @EventType(name = "staff.LinkCodeIssued")
    record LinkCodeIssued(PersonId person, String codeMark, Instant validUntil) implements PersonEvent {}

    /** Only the marks of nonce and LINE user are stored. */
    @EventType(name = "staff.LinkConfirmed")
    record LinkConfirmed(PersonId person, String nonceMark, String chatMark, Instant validUntil)
            implements PersonEvent {}

    /** The LINE user id, as a mark to find it by and sealed. */
    @EventType(name = "staff.ChatAccountLinked")
    record ChatAccountLinked(PersonId person, String chatMark, String sealedChatUser) implements PersonEvent {}

    @EventType(name = "staff.ChatAccountUnlinked")
    record ChatAccountUnlinked(PersonId person, String chatMark) implements PersonEvent {}

    /** Sealed, as the name is; null where there is none any more. */
    @EventType(name = "staff.MailAddressSet")
    record MailAddressSet(PersonId person, @Nullable String sealedAddress) implements PersonEvent {}

    /** Left or moved: sign-in and chat access end, history stays. */
    @EventType(name = "staff.AssignmentEnded")
    record AssignmentEnded(PersonId person) implements PersonEvent {}

    /**
     * Whatever the person's keys up to this number sealed can be read no more.
     *
     * @param chatMarks of all LINE accounts that were ever linked
     */
    @EventType(name = "staff.PersonErased")
    record PersonErased(PersonId person, int keys, List<String> chatMarks, ErasureReason reason)
            implements PersonEvent {

        public PersonErased {
            chatMarks = List.copyOf(chatMarks);
        }
    }
}
