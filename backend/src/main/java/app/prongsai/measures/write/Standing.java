package app.prongsai.measures.write;

import app.prongsai.measures.MeasureStatus;

/** How far a measure is. Done is what was approved; until then it is under way, waiting. */
record Standing(MeasureStatus status, int percent, boolean awaitingApproval) {

    private static final int ALL = 100;

    static final Standing PLANNED = new Standing(MeasureStatus.NOT_STARTED, 0, false);

    boolean done() {
        return status == MeasureStatus.DONE;
    }

    /** Somebody says that it is done, whether or not the head agreed. */
    boolean claimed() {
        return done() || awaitingApproval;
    }

    Standing started() {
        return new Standing(MeasureStatus.IN_PROGRESS, percent, false);
    }

    Standing at(int reported) {
        return new Standing(status, reported, awaitingApproval);
    }

    /** Who says that it is done says that all of it is. */
    Standing requested() {
        return new Standing(status, ALL, true);
    }

    Standing returned() {
        return new Standing(status, percent, false);
    }

    Standing completed() {
        return new Standing(MeasureStatus.DONE, ALL, false);
    }

    Standing back(MeasureStatus earlier) {
        return new Standing(earlier, earlier == MeasureStatus.NOT_STARTED ? 0 : percent, false);
    }
}
