package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportSide;
import app.prongsai.ui.words.When;

/** How one side of a comparison is called. */
final class SideWords {

    private SideWords() {}

    static String name(ReportSide side) {
        return RoundWords.name(side.round()) + " · " + state(side);
    }

    private static String state(ReportSide side) {
        Integer version = side.version();
        if (side.moment() != null) {
            return translate("reports.compare.at", When.fullDay(side.moment()));
        }
        return version == null || version == ReportFile.DRAFT
                ? translate("reports.compare.draft")
                : translate("reports.compare.version", version);
    }
}
