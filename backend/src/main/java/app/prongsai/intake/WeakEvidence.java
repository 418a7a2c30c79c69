package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.EvidenceKind;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;

final class WeakEvidence extends Rule {

    WeakEvidence() {
        super("weak-evidence", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            for (Evidence evidence : measure.evidence()) {
                if (evidence.kind() == EvidenceKind.INSTRUCTION) {
                    remarks.at(
                            evidence.row(),
                            "หลักฐานเป็นเพียงการกำชับ"
                                    + (repeatsGuideline(measure, evidence) ? " และซ้ำกับแนวทางการปฏิบัติ" : "") + ": "
                                    + Wording.shortened(evidence.text()));
                }
            }
        }
    }

    private static boolean repeatsGuideline(Measure measure, Evidence evidence) {
        String said = Wording.squash(evidence.text());
        return measure.guidelines().stream().anyMatch(guideline -> {
            String text = guideline.text() == null ? "" : Wording.squash(guideline.text());
            // The first words differ ("กำชับเจ้าหน้าที่…"), so half of the guideline's own words are enough.
            return text.length() >= 40 && said.contains(text.substring(text.length() / 2));
        });
    }
}
