package app.prongsai.staff;

import app.prongsai.readmodel.Claims;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * What only one person of an organisation has at a time: a login, until the person is erased; a LINE account, while it is linked; a
 * one-time code, until it is used, replaced or too old. Each answers false if it is another person's.
 */
@Component
class Reservations {

    private final Claims claims;
    private final StaffDirectory directory;

    Reservations(ReadModels readModels, StaffDirectory directory, Clock clock) {
        this.claims = new Claims(readModels, "staff-reservations", clock);
        this.directory = directory;
    }

    boolean login(TenantId tenant, String login, PersonId person) {
        return claims.hold(
                tenant,
                "login/" + login,
                person.value(),
                holder -> directory.withLogin(tenant, login).isPresent());
    }

    boolean chat(TenantId tenant, String mark, PersonId person) {
        return claims.hold(
                tenant,
                "chat/" + mark,
                person.value(),
                holder -> directory.inChat(tenant, mark).isPresent());
    }

    boolean code(TenantId tenant, String mark, PersonId person) {
        return claims.hold(
                tenant,
                "code/" + mark,
                person.value(),
                holder -> directory.withCode(tenant, mark).isPresent());
    }

    void freeLoginAfterwards(TenantId tenant, String login, PersonId person) {
        CurrentUnitOfWork.get().afterCommit(done -> claims.release(tenant, "login/" + login, person.value()));
    }

    void freeChatAfterwards(TenantId tenant, String mark, PersonId person) {
        CurrentUnitOfWork.get().afterCommit(done -> claims.release(tenant, "chat/" + mark, person.value()));
    }

    void freeCodeAfterwards(TenantId tenant, String mark, PersonId person) {
        CurrentUnitOfWork.get().afterCommit(done -> claims.release(tenant, "code/" + mark, person.value()));
    }
}
