package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Colour, icon and word together. */
public final class Badge extends Span {

    private static final int SOON_DAYS = 14;

    public Badge(String kind, Icon icon, String word) {
        addClassNames("badge", kind);
        add(new Svg(icon.svg()), new Span(word));
    }

    public static Badge of(MeasureStatus status) {
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Badge(name, Icon.of(status), translate("status." + status));
    }

    /** What a head has to look at comes before how far it is. */
    public static Badge of(MeasureStatus status, boolean awaitingApproval) {
        return awaitingApproval ? new Badge("soon", Icon.DONE, translate("status.awaits-approval")) : of(status);
    }

    /** A measure for which only "ทุกคน" is responsible. */
    public static Badge nobodyAnswers() {
        return new Badge("soon", Icon.PROBLEM, translate("measure.nobody-answers"));
    }

    /** How long until a measure is due, or since; on a measure that is done, its last day. */
    public static Badge due(Row row, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, row.to());
        if (row.status() == MeasureStatus.DONE) {
            return new Badge("plain", Icon.DUE, translate("due.on", ThaiDates.brief(row.to())));
        }
        if (days < 0) {
            return new Badge("overdue", Icon.OVERDUE, translate("due.over", -days));
        }
        if (days == 0) {
            return new Badge("soon", Icon.DUE, translate("due.today"));
        }
        return days <= SOON_DAYS
                ? new Badge("soon", Icon.DUE, translate("due.in", days))
                : new Badge("plain", Icon.DUE, translate("due.on", ThaiDates.brief(row.to())));
    }
}
