package app.prongsai.reminders;

import app.prongsai.disclosure.read.DueItems.DueItem;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import app.prongsai.reports.ReportsWaiting.Report;
import java.util.List;

/** Everything in an organisation that somebody may have to be reminded of. */
record Found(List<Row> measures, List<DueItem> items, List<Asked> postponements, List<Report> reports) {

    boolean nothing() {
        return measures.isEmpty() && items.isEmpty() && postponements.isEmpty() && reports.isEmpty();
    }
}
