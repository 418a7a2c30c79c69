package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.time.LocalDate;

/** A measure as the chat shows it: งาน to those who carry it out. */
record Work(
        MeasureId id,
        String code,
        String title,
        MeasureStatus status,
        int percent,
        boolean awaitingApproval,
        int evidence,
        LocalDate due) {

    static Work of(Row row) {
        return new Work(
                row.measure(),
                row.code(),
                row.title(),
                row.status(),
                row.percent(),
                row.awaitingApproval(),
                row.evidence(),
                row.to());
    }

    static Work of(Sheet sheet) {
        return new Work(
                sheet.measure(),
                sheet.code(),
                sheet.title(),
                sheet.status(),
                sheet.percent(),
                sheet.awaitingApproval(),
                sheet.evidence().size(),
                sheet.to());
    }

    boolean done() {
        return status == MeasureStatus.DONE;
    }

    String name() {
        return code + " " + title;
    }
}
