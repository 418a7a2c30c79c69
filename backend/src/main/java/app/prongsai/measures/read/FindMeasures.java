package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * Measures by code (Thai or Arabic digits) or by part of the title, white space ignored; in all planned years, the newest
 * first. A text that is a code finds that measure alone.
 */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR})
public record FindMeasures(String text) implements Query<MyWork.Work> {

    @Override
    public Class<MyWork.Work> answer() {
        return MyWork.Work.class;
    }
}
