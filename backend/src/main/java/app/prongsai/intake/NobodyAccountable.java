package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import java.util.List;

/** When everybody is responsible, nobody is; one finding for each such guideline. */
final class NobodyAccountable extends Rule {

    NobodyAccountable() {
        super("nobody-accountable", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            for (int i = 0; i < measure.guidelines().size(); i++) {
                Guideline guideline = measure.guidelines().get(i);
                if (everyone(guideline.units())) {
                    remarks.at(
                            guideline.row(),
                            "แนวทางที่ " + (i + 1) + " ระบุผู้รับผิดชอบว่า “" + String.join(", ", guideline.units())
                                    + "” จึงไม่มีผู้รับผิดชอบที่ชัดเจน");
                }
            }
        }
    }

    private static boolean everyone(List<String> units) {
        return !units.isEmpty()
                && units.stream().allMatch(unit -> Reference.words("everyone").contains(Wording.squash(unit)));
    }
}
