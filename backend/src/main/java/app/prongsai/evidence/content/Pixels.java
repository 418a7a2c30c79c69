package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;

/** How large a picture may be, as its header says, before anybody decodes it: a few bytes can claim gigabytes. */
final class Pixels {

    static final int MOST_MILLIONS = 64;

    private static final int MILLION = 1_000_000;

    private Pixels() {}

    static void check(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Bytes.damaged();
        }
        RuleViolated.unless(
                width * height <= (long) MOST_MILLIONS * MILLION, "evidence.picture-too-large", MOST_MILLIONS);
    }
}
