package app.prongsai.reports;

/** Where the newest version of a round's report is. */
public enum ReportState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED
}
