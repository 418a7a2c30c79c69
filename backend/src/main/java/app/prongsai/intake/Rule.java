package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

/** One thing the linter looks for; each hit is one finding under the rule's code. */
abstract class Rule {

    private final String code;
    private final Severity severity;

    Rule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    final String code() {
        return code;
    }

    final Severity severity() {
        return severity;
    }

    abstract void check(Reading reading, Remarks remarks);
}
