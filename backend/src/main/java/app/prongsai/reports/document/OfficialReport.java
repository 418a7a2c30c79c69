package app.prongsai.reports.document;

import java.util.List;

public record OfficialReport(
        List<String> headingLines,
        String basis,
        String caption,
        List<Row> rows,
        List<Signature> signatures,
        String documentNumber,
        String date) {

    public record Row(
            String measure,
            List<String> guidelines,
            List<String> responsible,
            List<String> period,
            List<String> inProgress,
            List<String> done,
            List<String> notStarted,
            List<String> recommendation,
            List<String> note) {}

    public record Signature(String capacity, String name, String position) {}
}
