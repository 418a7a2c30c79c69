package app.prongsai.staff;

import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.PersonEvent.ChatAccountLinked;
import app.prongsai.staff.PersonEvent.LinkCodeIssued;
import app.prongsai.staff.PersonEvent.LinkConfirmed;
import app.prongsai.staff.PersonEvent.PersonInvited;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A row per person, a row that lists them all, and rows that lead from a login or the mark of a LINE account, a code or a
 * nonce to a person. Such a row may be out of date; the person's own row decides.
 */
@Component
@ProcessingGroup(StaffDirectory.NAME)
class StaffDirectory {

    static final String NAME = "staff-directory";

    private static final String EVERYBODY = "everybody";

    /** The ids of one person or of all. */
    record Persons(List<PersonId> ids) {}

    private final TenantCollection<Member> members;
    private final TenantCollection<Persons> persons;
    private final Clock clock;

    StaffDirectory(ReadModels readModels, Clock clock) {
        this.members = readModels.collection(NAME, Member.class);
        this.persons = readModels.collection(NAME, Persons.class);
        this.clock = clock;
    }

    @EventHandler
    void on(PersonEvent event, Occurred occurred) {
        TenantId tenant = occurred.tenant();
        Member before = member(tenant, event.person()).orElse(null);
        switch (event) {
            case PersonInvited invited -> {
                persons.change(tenant, EVERYBODY, occurred.place(), all -> plus(all, invited.person()));
                lead("login/" + invited.login(), invited.person(), occurred);
            }
            case LinkCodeIssued issued -> lead("code/" + issued.codeMark(), issued.person(), occurred);
            case LinkConfirmed confirmed -> lead("nonce/" + confirmed.nonceMark(), confirmed.person(), occurred);
            case ChatAccountLinked linked -> lead("chat/" + linked.chatMark(), linked.person(), occurred);
            default -> {}
        }
        members.change(tenant, event.person().toString(), occurred.place(), row -> Member.after(row, event));
        if (before != null) {
            removeOldWays(before, occurred);
        }
    }

    Optional<Member> member(TenantId tenant, PersonId person) {
        return members.find(tenant, person.toString());
    }

    List<Member> everybody(TenantId tenant) {
        return persons.find(tenant, EVERYBODY)
                .map(all -> members.find(
                        tenant, all.ids().stream().map(PersonId::toString).toList()))
                .orElse(List.of());
    }

    Optional<Member> withLogin(TenantId tenant, String login) {
        return ledTo(tenant, "login/" + login);
    }

    Optional<Member> inChat(TenantId tenant, String mark) {
        return ledTo(tenant, "chat/" + mark).filter(member -> member.chatsAs(mark));
    }

    /** The owner of a code that is neither used nor replaced nor too old. */
    Optional<Member> withCode(TenantId tenant, String mark) {
        return ledTo(tenant, "code/" + mark)
                .filter(member -> member.hasCode(mark))
                .filter(member -> member.code() != null
                        && clock.instant().isBefore(member.code().validUntil()));
    }

    /** Who confirmed a link with this nonce, if it is neither used nor replaced nor too old. */
    Optional<Member> withNonce(TenantId tenant, String mark) {
        return ledTo(tenant, "nonce/" + mark)
                .filter(member -> member.confirmedWith(mark))
                .filter(member -> member.confirmed() != null
                        && clock.instant().isBefore(member.confirmed().validUntil()));
    }

    private Optional<Member> ledTo(TenantId tenant, String way) {
        return persons.find(tenant, way)
                .flatMap(found -> member(tenant, found.ids().getFirst()));
    }

    private void lead(String way, PersonId person, Occurred occurred) {
        persons.change(occurred.tenant(), way, occurred.place(), before -> new Persons(List.of(person)));
    }

    private void removeOldWays(Member before, Occurred occurred) {
        Member now = member(occurred.tenant(), before.person()).orElse(before);
        if (!before.login().equals(now.login())) {
            remove("login/" + before.login(), before.person(), occurred);
        }
        if (before.code() != null && !now.hasCode(before.code().codeMark())) {
            remove("code/" + before.code().codeMark(), before.person(), occurred);
        }
        if (before.confirmed() != null && !now.confirmedWith(before.confirmed().nonceMark())) {
            remove("nonce/" + before.confirmed().nonceMark(), before.person(), occurred);
        }
        if (before.chat() != null && !now.chatsAs(before.chat().chatMark())) {
            remove("chat/" + before.chat().chatMark(), before.person(), occurred);
        }
    }

    private void remove(String way, PersonId person, Occurred occurred) {
        persons.change(
                occurred.tenant(),
                way,
                occurred.place(),
                before -> before == null || before.ids().contains(person) ? null : before);
    }

    private static Persons plus(@Nullable Persons all, PersonId person) {
        List<PersonId> ids = new ArrayList<>(all == null ? List.of() : all.ids());
        if (!ids.contains(person)) {
            ids.add(person);
        }
        return new Persons(ids);
    }
}
