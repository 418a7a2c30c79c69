package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.EvidenceKind;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class SameDayAnnouncements extends Rule {

    SameDayAnnouncements() {
        super("same-day-announcements", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        Map<LocalDate, List<Evidence>> days = new TreeMap<>();
        for (Evidence evidence : reading.evidence()) {
            LocalDate day = evidence.from();
            if (evidence.kind() == EvidenceKind.ANNOUNCEMENT && day != null) {
                days.computeIfAbsent(day, none -> new ArrayList<>()).add(evidence);
            }
        }
        days.forEach((day, announcements) -> {
            if (announcements.size() >= Reference.limit("same-day-announcements")) {
                announcements.forEach(evidence -> remarks.at(
                        evidence.row(),
                        "ประกาศลงวันที่ " + ThaiDates.brief(day) + " วันเดียวกัน " + announcements.size() + " ฉบับ: "
                                + Wording.shortened(evidence.text())));
            }
        });
    }
}
