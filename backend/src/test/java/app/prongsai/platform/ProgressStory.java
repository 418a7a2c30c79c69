package app.prongsai.platform;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One organisation with one measure, of which anything may be reported. */
record ProgressStory(Backend backend, TenantId tenant) {

    private static final MeasureId MEASURE = new MeasureId("m");

    static ProgressStory of(Backend backend, String tenant) {
        ProgressStory story = new ProgressStory(backend, new TenantId(tenant));
        LocalDate from = LocalDate.of(2026, 10, 1);
        LocalDate to = LocalDate.of(2027, 9, 30);
        backend.send(
                story.coordinator(),
                new PlanMeasure(
                        MEASURE,
                        2570,
                        "7001",
                        "มาตรการ",
                        from,
                        to,
                        List.of(new Guideline(1, "ทำ", List.of(new Responsible("ทุกคน", null, null)), from, to))));
        return story;
    }

    void report(String... texts) {
        for (String text : texts) {
            backend.send(coordinator(), new ReportProgress(MEASURE, 50, text));
        }
    }

    Actor coordinator() {
        return new Actor(tenant, "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }
}
