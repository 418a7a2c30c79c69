package app.prongsai.reports;

/** The report of one round, through all its versions. */
record ReportId(RoundId round) {

    @Override
    public String toString() {
        return "report/" + round.value();
    }
}
