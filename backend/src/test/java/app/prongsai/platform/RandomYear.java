package app.prongsai.platform;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.DropMeasure;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReopenMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.Retitle;
import app.prongsai.measures.write.StateNothingToReport;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An organisation in which anything may be done next, rules permitting. */
final class RandomYear {

    static final RoundId ROUND = RoundId.of(2570, 6);
    static final List<MeasureId> MEASURES = List.of(new MeasureId("m-0"), new MeasureId("m-1"), new MeasureId("m-2"));

    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);

    private final Backend backend;
    private final TenantId tenant;
    private final Random random;
    private int thoughts;

    RandomYear(Backend backend, String tenant, long seed) {
        this.backend = backend;
        this.tenant = new TenantId(tenant);
        this.random = new Random(seed);
        backend.send(
                Actor.system(this.tenant, Channel.API),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "สาธิตบุรี", null));
    }

    TenantId tenant() {
        return tenant;
    }

    Actor coordinator() {
        return new Actor(tenant, "person/c", Channel.WEB, Set.of(Role.COORDINATOR, Role.CLERK), Set.of());
    }

    /** The first of what comes to mind that no rule refuses. */
    void somethingHappens() {
        int tries = 0;
        while (tries < 100 && !done(command())) {
            tries++;
        }
    }

    private boolean done(Command command) {
        try {
            backend.send(coordinator(), command);
            return true;
        } catch (RuleViolated | NotFound refused) {
            return false;
        }
    }

    private Command command() {
        MeasureId measure = MEASURES.get(random.nextInt(MEASURES.size()));
        if (++thoughts == 3) {
            return new OpenRound(ROUND, 2569, "");
        }
        return switch (random.nextInt(15)) {
            case 0, 1 -> plan(measure);
            case 2, 3, 4, 5 -> new ReportProgress(measure, random.nextInt(101), "งาน " + random.nextInt(100));
            case 6 -> new MakeRemark(measure, Remark.values()[random.nextInt(3)], "ข้อ " + random.nextInt(100));
            case 7 -> new StateNothingToReport(measure, Remark.PROBLEM);
            case 8 -> new AttachEvidence(measure, evidence("e-" + random.nextInt(3)));
            case 9 ->
                random.nextBoolean()
                        ? new WithdrawEvidence(measure, "e-" + random.nextInt(3), "ผิด")
                        : new ReopenMeasure(measure, MeasureStatus.NOT_STARTED, "ทำใหม่");
            case 10 -> new PlanBudget(measure, random.nextInt(1_000_000));
            case 11 -> new Retitle(measure, "มาตรการใหม่ " + random.nextInt(100), "สะกดผิด");
            case 12 -> new RequestCompletion(measure, "");
            case 13 -> random.nextInt(3) == 0 ? new DropMeasure(measure, "ยกเลิก") : new ApproveCompletion(measure);
            default -> new UndoLastReport(measure);
        };
    }

    private PlanMeasure plan(MeasureId measure) {
        LocalDate to = FROM.plusDays(60 + random.nextInt(60));
        return new PlanMeasure(
                measure,
                2570,
                "70" + measure.value().substring(2) + random.nextInt(10),
                "มาตรการ " + measure.value(),
                FROM,
                to,
                List.of(new Guideline(1, "ทำ", List.of(new Responsible("ทุกคน", null, null)), FROM, to)));
    }

    private Evidence evidence(String id) {
        LocalDate day = random.nextBoolean() ? FROM.plusDays(3) : null;
        return new Evidence(id, EvidenceKind.MEMO, "บันทึก " + id, day, day, null, null, null);
    }
}
