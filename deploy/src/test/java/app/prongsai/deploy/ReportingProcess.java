package app.prongsai.deploy;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A whole backend on a folder whose officers report without end; prints each report once it is acknowledged. */
final class ReportingProcess {

    static final int TENANTS = 4;

    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2027, 9, 30);

    private ReportingProcess() {}

    /** @param arguments the folder and the round, which makes every report unlike all others */
    public static void main(String[] arguments) {
        Backend backend = BackendHere.on(Path.of(arguments[0])).getBean(Backend.class);
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            Actor coordinator = coordinator(tenant);
            String round = arguments[1];
            Thread.ofPlatform().start(() -> report(backend, coordinator, round));
        }
    }

    static Actor coordinator(int tenant) {
        return new Actor(new TenantId("killed-" + tenant), "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }

    private static void report(Backend backend, Actor coordinator, String round) {
        MeasureId measure = new MeasureId("m" + round);
        List<Guideline> guidelines =
                List.of(new Guideline(1, "ทำ", List.of(new Responsible("ทุกคน", null, null)), FROM, TO));
        backend.send(coordinator, new PlanMeasure(measure, 2570, "70" + round, "มาตรการ", FROM, TO, guidelines));
        for (int number = 0; ; number++) {
            String text = round + "-" + number;
            backend.send(coordinator, new ReportProgress(measure, 50, text));
            System.out.println("reported " + coordinator.tenant().code() + " m" + round + " " + text);
        }
    }
}
