package app.prongsai.staff;

import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiOrder;
import java.util.Comparator;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** StaffAnswers about people from the directory, with their names opened. */
@Component
class StaffAnswers {

    private final StaffDirectory directory;
    private final Passwords passwords;
    private final Seal seal;
    private final PersonSeal personSeal;
    private final LinkInvitations invitations;
    private final Invitations toStaff;

    StaffAnswers(
            StaffDirectory directory,
            Passwords passwords,
            Seal seal,
            PersonSeal personSeal,
            LinkInvitations invitations,
            Invitations toStaff) {
        this.toStaff = toStaff;
        this.directory = directory;
        this.passwords = passwords;
        this.seal = seal;
        this.personSeal = personSeal;
        this.invitations = invitations;
    }

    @QueryHandler
    People.Staff answer(People query, TenantId tenant) {
        return new People.Staff(directory.everybody(tenant).stream()
                .map(member -> person(tenant, member))
                .sorted(Comparator.comparing(People.Person::name, ThaiOrder.OF_TEXTS)
                        .thenComparing(People.Person::login))
                .toList());
    }

    @QueryHandler
    People.Staff answer(StaffRecords query, TenantId tenant) {
        return answer(new People(), tenant);
    }

    /** Tries a password in any case, so that the time taken does not tell which logins exist. */
    @QueryHandler
    Authenticate.Account answer(Authenticate query, TenantId tenant) {
        Optional<Member> found = directory.withLogin(tenant, StaffRules.login(query.login()));
        PersonId person = found.map(Member::person).orElse(null);
        boolean fits = passwords.fitting(tenant, person, query.password()).isPresent();
        Member member = found.filter(one -> fits && one.active()).orElseThrow(NotFound::new);
        return new Authenticate.Account(
                member.person(), name(tenant, member), position(tenant, member), member.departments(), member.roles());
    }

    @QueryHandler
    PersonStanding.Standing answer(PersonStanding query, TenantId tenant) {
        String mark = passwords.mark(tenant, query.person()).orElse("");
        return directory
                .member(tenant, query.person())
                .filter(Member::active)
                .map(member -> new PersonStanding.Standing(member.departments(), member.roles(), mark))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    Invitation.Sealed answer(Invitation query, TenantId tenant) {
        Member member = withoutPassword(tenant, query.person());
        return new Invitation.Sealed(toStaff.sealed(tenant, member.person()));
    }

    @QueryHandler
    InvitedPerson.Invited answer(InvitedPerson query, TenantId tenant) {
        PersonId person = toStaff.invited(tenant, query.invitation()).orElseThrow(NotFound::new);
        Member member = withoutPassword(tenant, person);
        return new InvitedPerson.Invited(person, name(tenant, member), member.login());
    }

    private Member withoutPassword(TenantId tenant, PersonId person) {
        return directory
                .member(tenant, person)
                .filter(member -> member.active() && !passwords.isSet(tenant, person))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    PersonInChat.Account answer(PersonInChat query, TenantId tenant) {
        Member member =
                directory.inChat(tenant, seal.mark(tenant, query.chatUser())).orElseThrow(NotFound::new);
        return new PersonInChat.Account(
                member.person(), name(tenant, member), position(tenant, member), member.departments(), member.roles());
    }

    @QueryHandler
    ChatAddress.Address answer(ChatAddress query, TenantId tenant) {
        return directory
                .member(tenant, query.person())
                .flatMap(member -> Optional.ofNullable(member.chat()))
                .map(chat -> new ChatAddress.Address(chat.sealedChatUser()))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    MailAddress.Address answer(MailAddress query, Actor actor) {
        TenantId tenant = actor.tenant();
        boolean told = actor.hasAny(Role.SYSTEM, Role.ADMINISTRATOR)
                || actor.id().equals(query.person().toString());
        return directory
                .member(tenant, query.person())
                .filter(member -> told && member.active())
                .map(Member::sealedMailAddress)
                .flatMap(text -> personSeal.find(tenant, text).map(address -> new MailAddress.Address(address, text)))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    LinkCodeOwner.Owner answer(LinkCodeOwner query, TenantId tenant) {
        return directory
                .withCode(tenant, seal.mark(tenant, query.code()))
                .map(member -> new LinkCodeOwner.Owner(member.person()))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    LinkInvitation.Invitation answer(LinkInvitation query, TenantId tenant) {
        return new LinkInvitation.Invitation(invitations.sealed(tenant, query));
    }

    @QueryHandler
    LinkOffer.Offer answer(LinkOffer query, TenantId tenant) {
        LinkInvitations.Opened invited =
                invitations.opened(tenant, query.invitation()).orElseThrow(NotFound::new);
        return new LinkOffer.Offer(
                invited.called(),
                invited.linkToken(),
                directory
                        .inChat(tenant, seal.mark(tenant, invited.chatUser()))
                        .map(Member::person)
                        .orElse(null));
    }

    @QueryHandler
    LinkCodeOwner.Owner answer(LinkNonceOwner query, TenantId tenant) {
        return directory
                .withNonce(tenant, seal.mark(tenant, query.nonce()))
                .map(member -> new LinkCodeOwner.Owner(member.person()))
                .orElseThrow(NotFound::new);
    }

    private People.Person person(TenantId tenant, Member member) {
        return new People.Person(
                member.person(),
                name(tenant, member),
                position(tenant, member),
                member.login(),
                member.departments(),
                member.roles(),
                member.chat() != null,
                member.active());
    }

    private String name(TenantId tenant, Member member) {
        return personSeal.open(tenant, member.sealedName());
    }

    private String position(TenantId tenant, Member member) {
        return personSeal.open(tenant, member.sealedPosition());
    }
}
