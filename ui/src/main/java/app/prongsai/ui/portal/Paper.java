package app.prongsai.ui.portal;

import app.prongsai.reports.document.OfficialColumns;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialText;
import java.util.List;

/** An official report with the digits it prints, its rows as nine cells. */
record Paper(
        List<String> heading,
        String basis,
        String caption,
        OfficialColumns table,
        List<OfficialReport.Signature> signatures,
        String number,
        String date) {

    static Paper of(OfficialReport report) {
        return new Paper(
                report.headingLines().stream().map(OfficialText::of).toList(),
                OfficialText.of(report.basis()),
                OfficialText.of(report.caption()),
                OfficialColumns.of(report),
                report.signatures(),
                report.printedNumber(),
                report.printedDate());
    }

    public List<String> columns() {
        return OfficialColumns.HEADINGS;
    }

    public String result() {
        return OfficialColumns.RESULT;
    }
}
