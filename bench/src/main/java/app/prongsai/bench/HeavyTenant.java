package app.prongsai.bench;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.Set;

/** The first organisation, with a long history and somebody who imports. */
final class HeavyTenant {

    static final int NUMBER = 0;
    static final String LOGIN = "malee";
    static final String PASSWORD = "รหัสผ่านที่ยาวพอ";

    private static final int AT_ONCE = 8;

    private HeavyTenant() {}

    /** After {@link Portals}, whose measures get so many new budgets. */
    static void fill(Backend backend, int commits) {
        Actor system = BotServer.system(NUMBER);
        PersonId person = new PersonId(LOGIN);
        backend.send(
                system,
                new InvitePerson(
                        person, "มาลี ตั้งใจ", "นักวิเคราะห์นโยบายและแผน", LOGIN, Set.of(), Set.of(Role.COORDINATOR)));
        backend.send(system, new SetPassword(person, PASSWORD));
        int year = FiscalYear.of(LocalDate.now(ThaiDates.ZONE)).year();
        Rate.inParallel(AT_ONCE, worker -> {
            MeasureId measure = new MeasureId(year + "-700" + (worker + 1));
            for (int one = worker; one < commits; one += AT_ONCE) {
                backend.send(system, new PlanBudget(measure, 1_000_000L + one));
            }
        });
    }
}
