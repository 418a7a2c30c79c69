package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;

/** How a round is called. */
final class RoundWords {

    private RoundWords() {}

    static String name(Rounds.Round round) {
        return name(round.round());
    }

    static String name(RoundId round) {
        return translate("round.name." + round.slug(), String.valueOf(round.fiscalYear()));
    }
}
