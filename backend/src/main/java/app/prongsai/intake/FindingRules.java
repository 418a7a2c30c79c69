package app.prongsai.intake;

import java.util.Set;
import java.util.TreeSet;

/** The codes of what the linter looks for, by which screens name their groups of findings. */
public final class FindingRules {

    private FindingRules() {}

    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        Linter.RULES.forEach(rule -> codes.add(rule.code()));
        Linter.OWN_RULES.forEach(rule -> codes.add(rule.code()));
        return codes;
    }
}
