package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

final class BlankRowIgnored extends Rule {

    BlankRowIgnored() {
        super("blank-row-ignored", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        reading.traces().blankRows.forEach(row -> remarks.at(row, "แถวว่างทุกช่อง ข้ามไป"));
    }
}
