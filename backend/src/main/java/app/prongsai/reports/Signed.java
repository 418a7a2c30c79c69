package app.prongsai.reports;

import java.time.Instant;

/** Who agreed, in which place, when. */
public record Signed(ApprovalStep step, String actor, Instant at) {}
