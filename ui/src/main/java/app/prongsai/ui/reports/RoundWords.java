package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.Rounds;

/** How a round is called. */
final class RoundWords {

    private RoundWords() {}

    static String name(Rounds.Round round) {
        return translate("round.name", round.months(), String.valueOf(round.fiscalYear()));
    }
}
