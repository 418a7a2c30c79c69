package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;

/** How a round is called. */
public final class RoundWords {

    private RoundWords() {}

    static String name(Rounds.Round round) {
        return name(round.round());
    }

    public static String name(RoundId round) {
        return translate("round.name." + round.slug(), String.valueOf(round.fiscalYear()));
    }

    /** Within its year: "6 เดือน (ต.ค. – มี.ค.)" */
    public static String months(RoundId round) {
        return translate("round.months." + round.slug());
    }
}
