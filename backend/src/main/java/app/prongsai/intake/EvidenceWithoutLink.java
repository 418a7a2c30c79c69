package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Severity;
import java.util.List;

final class EvidenceWithoutLink extends Rule {

    EvidenceWithoutLink() {
        super("evidence-without-link", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Evidence evidence : reading.evidence()) {
            List<WebAddress> addresses = WebAddress.in(evidence.text());
            if (addresses.stream().allMatch(WebAddress::homePage)) {
                remarks.at(
                        evidence.row(),
                        (addresses.isEmpty() ? "หลักฐานไม่มีลิงก์: " : "หลักฐานระบุเพียงหน้าแรกของเว็บไซต์: ")
                                + Wording.shortened(evidence.text()));
            }
        }
    }
}
