package app.prongsai.disclosure;

import app.prongsai.disclosure.events.ChecklistEvent.ItemListAdopted;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import app.prongsai.disclosure.write.AnswerWithReport;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.ReportEvent.ReportPublished;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When a report is published, the items that ask for it or for the plan it states are answered with its permanent address,
 * in the list of its own year and of the year after. A list adopted or renewed later is answered with the reports published
 * before.
 */
@Component
@ProcessingGroup("when-report-published-then-item-answered")
class WhenReportPublishedThenItemAnswered {

    private static final Map<String, String> CONCEPTS = Map.of(
            "integrity-measures-report",
            "รายงานผลการดำเนินการตามมาตรการ รอบ %d เดือน ปีงบประมาณ %d ดาวน์โหลดเป็น PDF, DOCX และ Excel ได้ที่หน้าเดียวกัน",
            "integrity-measures-plan",
            "มาตรการ แนวทาง ผู้รับผิดชอบ และระยะเวลา อยู่ในตารางของรายงาน รอบ %d เดือน ปีงบประมาณ %d");

    private static final Set<Integer> ASKED_MONTHS = Set.of(6, 12);
    private static final String ROUNDS = "published-report-rounds";
    private static final String ALL = "all";

    /** The rounds whose reports were published, in that order. */
    record Published(List<RoundId> rounds) {}

    private final Backend backend;
    private final TenantCollection<Published> rounds;

    WhenReportPublishedThenItemAnswered(Backend backend, ReadModels readModels) {
        this.backend = backend;
        this.rounds = readModels.collection(ROUNDS, Published.class);
    }

    /** A later version of a report stands at the same address. */
    @EventHandler
    void on(ReportPublished event, Occurred occurred) {
        RoundId round = event.round();
        if (!ASKED_MONTHS.contains(round.months())) {
            return; // No list asks for quarters or nine months.
        }
        rounds.change(
                occurred.tenant(),
                ALL,
                occurred.place(),
                before -> new Published(
                        Stream.concat(before == null ? Stream.of() : before.rounds().stream(), Stream.of(round))
                                .distinct()
                                .toList()));
        answer(occurred, round, round.fiscalYear(), "");
        answer(occurred, round, round.fiscalYear() + 1, "");
    }

    @EventHandler
    void on(ItemListAdopted event, Occurred occurred) {
        publishedRounds(occurred.tenant()).forEach(round -> answer(occurred, round, event.fiscalYear(), ""));
    }

    /** It may list an item that no list before it had. */
    @EventHandler
    void on(ItemListRenewed event, Occurred occurred) {
        publishedRounds(occurred.tenant())
                .forEach(round -> answer(occurred, round, event.fiscalYear(), "/" + occurred.event()));
    }

    private List<RoundId> publishedRounds(TenantId tenant) {
        return rounds.find(tenant, ALL).map(Published::rounds).orElse(List.of());
    }

    private void answer(Occurred occurred, RoundId round, int submissionYear, String again) {
        Actor system = Actor.system(occurred.tenant(), occurred.channel());
        String address = round.page(occurred.tenant());
        CONCEPTS.forEach((concept, explanation) -> {
            try {
                backend.sendOnce(
                        system,
                        "answer/" + submissionYear + "/" + concept + "/" + round.value() + again,
                        new AnswerWithReport(
                                submissionYear,
                                round.fiscalYear(),
                                concept,
                                address,
                                explanation.formatted(round.months(), round.fiscalYear())));
            } catch (NotFound notAdopted) {
                // Once the year's list is adopted, this round is looked at again.
            }
        });
    }
}
