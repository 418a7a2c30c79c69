package app.prongsai.disclosure;

import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.AssignItem;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An organisation whose people work on a checklist. */
public record ChecklistOffice(Backend backend, TenantId tenant) {

    public static ChecklistOffice open(Backend backend, String code) {
        TenantId tenant = new TenantId(code);
        backend.send(
                Actor.operator(tenant, "operator"),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "สาธิตบุรี", null));
        return new ChecklistOffice(backend, tenant);
    }

    public Actor coordinator() {
        return new Actor(tenant, "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of("clerk-office"));
    }

    public Actor officer(String department) {
        return new Actor(tenant, "person/" + department, Channel.WEB, Set.of(Role.OFFICER), Set.of(department));
    }

    public Checklist list(int year) {
        return backend.ask(coordinator(), new OitChecklist(year));
    }

    public Item item(int year, String code) {
        return list(year).item(new ItemCode(code)).orElseThrow();
    }

    public void assign(int year, String code, @Nullable String department, @Nullable LocalDate due) {
        backend.send(coordinator(), new AssignItem(year, new ItemCode(code), new Assignment(department, null, due)));
    }

    public void answer(int year, String code, String... addresses) {
        backend.send(coordinator(), new AnswerItem(year, new ItemCode(code), List.of(addresses), "ดูที่เมนูด้านซ้าย"));
    }

    public void confirm(int year, String code) {
        backend.send(coordinator(), new ConfirmItem(year, new ItemCode(code)));
    }
}
