package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation waits for.
 *
 * @param measure it is about; null while that is what is waited for
 */
record Pending(For what, @Nullable MeasureId measure, Wish wish, Instant until) {

    enum For {
        /** Which measure is meant. */
        MEASURE,
        /** The words of a problem, a recommendation or a reason. */
        WORDS,
        /** A photo or link; afterwards the measure is done if that was the wish. */
        EVIDENCE,
        /** Why a report is given back. */
        REPORT_REASON
    }
}
