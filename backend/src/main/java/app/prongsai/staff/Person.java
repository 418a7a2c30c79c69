package app.prongsai.staff;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
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
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "person", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Person {

    private static final Duration CODE_LIFE = Duration.ofHours(24);

    @AggregateIdentifier
    private @Nullable String stream;

    private String login = "";
    private boolean ended;
    private boolean erased;
    private boolean hasPassword;
    private @Nullable String chat;
    private final Set<String> chats = new LinkedHashSet<>();
    private @Nullable LinkCodeIssued code;
    private @Nullable LinkConfirmed confirmed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(InvitePerson command, TenantId tenant, PersonSeal seal, Reservations reservations) {
        unless(stream == null, "staff.invited-already");
        String login = StaffRules.login(command.login());
        StaffRules.nameIsGiven(command.name());
        StaffRules.textIsNotTooLong(command.name());
        StaffRules.textIsNotTooLong(command.position());
        StaffRules.loginIsWellFormed(login);
        StaffRules.departmentsAreKeys(command.departments());
        StaffRules.rolesAreOfTheStaff(command.roles());
        unless(reservations.login(tenant, login, command.person()), "staff.login-taken", login);
        apply(new PersonInvited(
                command.person(),
                seal.seal(tenant, command.person().toString(), command.name().strip()),
                seal.seal(
                        tenant, command.person().toString(), command.position().strip()),
                login,
                sorted(command.departments()),
                sorted(command.roles())));
    }

    @CommandHandler
    void decide(AssignRoles command, Actor actor) {
        unless(!ended, "staff.assignment-ended");
        StaffRules.departmentsAreKeys(command.departments());
        StaffRules.rolesAreOfTheStaff(command.roles());
        StaffRules.nobodyGivesUpTheirOwnAdministration(command.person(), command.roles(), actor);
        apply(new RolesAssigned(command.person(), sorted(command.departments()), sorted(command.roles())));
    }

    @CommandHandler
    void decide(SetPassword command, TenantId tenant, Passwords passwords) {
        unless(!ended, "staff.assignment-ended");
        StaffRules.passwordIsLongEnough(command.password());
        passwords.set(tenant, command.person(), command.password());
        apply(new PasswordSet(command.person()));
    }

    @CommandHandler
    void decide(AcceptInvitation command, TenantId tenant, Invitations invitations, Passwords passwords) {
        boolean invited = invitations
                .invited(tenant, command.invitation())
                .filter(command.person()::equals)
                .isPresent();
        unless(invited && !hasPassword && !ended, "staff.invitation-of-no-use");
        StaffRules.passwordIsLongEnough(command.password());
        passwords.set(tenant, command.person(), command.password());
        apply(new PasswordSet(command.person()));
    }

    @CommandHandler
    void decide(SetMailAddress command, TenantId tenant, Actor actor, PersonSeal seal) {
        StaffRules.addressesAreSetByTheirOwner(command.person(), actor);
        unless(!ended, "staff.assignment-ended");
        String address = command.address().strip();
        StaffRules.addressIsWellFormed(address);
        String sealed =
                address.isEmpty() ? null : seal.seal(tenant, command.person().toString(), address);
        apply(new MailAddressSet(command.person(), sealed));
    }

    @CommandHandler
    void decide(
            IssueLinkCode command, TenantId tenant, Actor actor, Clock clock, Seal seal, Reservations reservations) {
        StaffRules.codesAreForOneself(command.person(), actor);
        unless(!ended, "staff.assignment-ended");
        StaffRules.codeHasSixDigits(command.code());
        String mark = seal.mark(tenant, command.code());
        unless(reservations.code(tenant, mark, command.person()), "staff.code-in-use");
        if (code != null && !code.codeMark().equals(mark)) {
            reservations.freeCodeAfterwards(tenant, code.codeMark(), command.person());
        }
        apply(new LinkCodeIssued(command.person(), mark, clock.instant().plus(CODE_LIFE)));
    }

    @CommandHandler
    void decide(
            LinkChatAccount command,
            TenantId tenant,
            Clock clock,
            Seal seal,
            PersonSeal personSeal,
            Reservations reservations) {
        unless(!ended, "staff.assignment-ended");
        LinkCodeIssued issued = code;
        if (issued == null || !issued.codeMark().equals(seal.mark(tenant, command.code()))) {
            throw new RuleViolated("staff.code-unknown");
        }
        unless(clock.instant().isBefore(issued.validUntil()), "staff.code-too-old");
        link(
                command.person(),
                seal.mark(tenant, command.chatUser()),
                personSeal.seal(tenant, command.person().toString(), command.chatUser()),
                tenant,
                reservations);
    }

    @CommandHandler
    void decide(
            ConfirmLink command, TenantId tenant, Actor actor, Clock clock, Seal seal, LinkInvitations invitations) {
        StaffRules.linksAreConfirmedByOneself(command.person(), actor);
        unless(!ended, "staff.assignment-ended");
        StaffRules.nonceCannotBeGuessed(command.nonce());
        LinkInvitations.Opened invited = invitations
                .opened(tenant, command.invitation())
                .orElseThrow(() -> new RuleViolated("staff.invitation-too-old"));
        apply(new LinkConfirmed(
                command.person(),
                seal.mark(tenant, command.nonce()),
                seal.mark(tenant, invited.chatUser()),
                clock.instant().plus(LinkInvitations.LIFE)));
    }

    @CommandHandler
    void decide(
            LinkConfirmedAccount command,
            TenantId tenant,
            Clock clock,
            Seal seal,
            PersonSeal personSeal,
            Reservations reservations) {
        unless(!ended, "staff.assignment-ended");
        LinkConfirmed wish = confirmed;
        if (wish == null || !wish.nonceMark().equals(seal.mark(tenant, command.nonce()))) {
            throw new RuleViolated("staff.confirmation-unknown");
        }
        unless(clock.instant().isBefore(wish.validUntil()), "staff.confirmation-too-old");
        unless(wish.chatMark().equals(seal.mark(tenant, command.chatUser())), "staff.confirmed-another-account");
        link(
                command.person(),
                seal.mark(tenant, command.chatUser()),
                personSeal.seal(tenant, command.person().toString(), command.chatUser()),
                tenant,
                reservations);
    }

    /** A code that was issued meanwhile is of no more use, nor is a link that was confirmed. */
    private void link(PersonId person, String mark, String sealed, TenantId tenant, Reservations reservations) {
        unless(reservations.chat(tenant, mark, person), "staff.account-linked-to-another");
        if (!mark.equals(chat)) {
            unlink(person, tenant, reservations);
        }
        if (code != null) {
            reservations.freeCodeAfterwards(tenant, code.codeMark(), person);
        }
        apply(new ChatAccountLinked(person, mark, sealed));
    }

    @CommandHandler
    void decide(UnlinkChatAccount command, TenantId tenant, Actor actor, Reservations reservations) {
        StaffRules.accountsAreUnlinkedByTheirOwner(command.person(), actor);
        unlink(command.person(), tenant, reservations);
    }

    @CommandHandler
    void decide(EndAssignment command, TenantId tenant, Actor actor, Passwords passwords, Reservations reservations) {
        StaffRules.nobodyGivesUpTheirOwnAdministration(command.person(), Set.of(), actor);
        if (ended) {
            return;
        }
        unlink(command.person(), tenant, reservations);
        if (code != null) {
            reservations.freeCodeAfterwards(tenant, code.codeMark(), command.person());
        }
        passwords.forget(tenant, command.person());
        apply(new AssignmentEnded(command.person()));
    }

    /** The key goes first: were the event not written, the command could be sent again. */
    @CommandHandler
    void decide(ErasePerson command, TenantId tenant, PersonSeal seal, Reservations reservations) {
        unless(ended, "staff.erased-after-leaving");
        if (erased) {
            return;
        }
        String subject = command.person().toString();
        int keys = seal.keys(tenant, subject);
        seal.erase(tenant, subject, keys);
        reservations.freeLoginAfterwards(tenant, login, command.person());
        apply(new PersonErased(command.person(), keys, List.copyOf(chats), command.reason()));
    }

    private void unlink(PersonId person, TenantId tenant, Reservations reservations) {
        String linked = chat;
        if (linked != null) {
            reservations.freeChatAfterwards(tenant, linked, person);
            apply(new ChatAccountUnlinked(person, linked));
        }
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> set) {
        return set.stream().sorted().toList();
    }

    @EventSourcingHandler
    void evolve(PersonInvited event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.person());
        login = event.login();
    }

    @EventSourcingHandler
    void evolve(PasswordSet event) {
        hasPassword = true;
    }

    @EventSourcingHandler
    void evolve(LinkCodeIssued event) {
        code = event;
    }

    @EventSourcingHandler
    void evolve(LinkConfirmed event) {
        confirmed = event;
    }

    @EventSourcingHandler
    void evolve(ChatAccountLinked event) {
        chat = event.chatMark();
        chats.add(event.chatMark());
        code = null;
        confirmed = null;
    }

    @EventSourcingHandler
    void evolve(ChatAccountUnlinked event) {
        chat = null;
    }

    @EventSourcingHandler
    void evolve(AssignmentEnded event) {
        ended = true;
        chat = null;
        code = null;
        confirmed = null;
    }

    @EventSourcingHandler
    void evolve(PersonErased event) {
        erased = true;
    }
}
