package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the hits of one rule; a file made to drown its reader gets a count instead of a flood. */
final class Remarks {

    private static final int PER_LINE = Reference.limit("findings-per-line");
    private static final int PER_RULE = Reference.limit("findings-per-rule");

    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Integer> hitsOnLine = new HashMap<>();
    private int overflow;

    Remarks(Rule rule) {
        this.rule = rule;
    }

    void document(String message) {
        add(null, null, message);
    }

    void at(int row, String message) {
        at(row, null, message);
    }

    void at(int row, @Nullable String spot, String message) {
        int hits = hitsOnLine.merge(row, 1, Integer::sum);
        if (hits <= PER_LINE && findings.size() < PER_RULE) {
            add(row, spot, message);
        } else {
            overflow++;
        }
    }

    List<Finding> findings() {
        if (overflow > 0) {
            add(null, null, "พบเรื่องเดียวกันอีก " + overflow + " แห่ง จึงไม่แสดงทั้งหมด");
            overflow = 0;
        }
        return findings;
    }

    private void add(@Nullable Integer row, @Nullable String spot, String message) {
        findings.add(new Finding(rule.code(), rule.severity(), row, spot, message));
    }
}
