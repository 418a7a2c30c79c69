package app.prongsai.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the states of a round's report is meant.
 *
 * @param version as in {@link ReportFile}
 * @param moment of a draft, when it stood so; null for now
 */
public record ReportSide(
        RoundId round, @Nullable Integer version, @Nullable Instant moment) {

    /** The newest published version or, before the first, the draft. */
    public static ReportSide newest(RoundId round) {
        return new ReportSide(round, null, null);
    }

    public static ReportSide published(RoundId round, int version) {
        return new ReportSide(round, version, null);
    }

    public static ReportSide draft(RoundId round) {
        return new ReportSide(round, ReportFile.DRAFT, null);
    }

    /** The draft as it stood; a moment that is not before now is now. */
    public static ReportSide at(RoundId round, Instant moment) {
        return new ReportSide(round, ReportFile.DRAFT, moment);
    }

    boolean isDraft() {
        return version != null && version == ReportFile.DRAFT;
    }
}
