package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

final class RaggedRow extends Rule {

    RaggedRow() {
        super("ragged-row", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        reading.traces()
                .raggedRows
                .forEach(row -> remarks.at(
                        row.row(),
                        "แถวนี้มี " + row.cells() + " ช่อง แต่หัวตารางมี "
                                + row.expected() + " ช่อง "
                                + (row.cells() < row.expected()
                                        ? "ถือว่าช่องท้ายที่ขาดว่าง"
                                        : "ข้อความที่เกินอยู่ในรายการที่ยังไม่เข้าใจ")));
    }
}
