package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Severity;
import java.util.List;

/** Suggested, never corrected; one finding for each place. */
final class Spelling extends Rule {

    Spelling() {
        super("spelling", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Line text : reading.texts()) {
            String squashed = Wording.squash(text.text());
            for (List<String> word : Reference.MISSPELLINGS) {
                for (int i = Wording.count(squashed, word.get(0)); i > 0; i--) {
                    remarks.at(text.row(), "สะกด “" + word.get(0) + "” อาจหมายถึง “" + word.get(1) + "”");
                }
            }
        }
    }
}
