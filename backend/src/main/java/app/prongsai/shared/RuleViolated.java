package app.prongsai.shared;

import java.util.List;

/**
 * A command was refused by a rule. {@code rule} is the key of the sentence the user reads (message bundle
 * {@code rules}, Thai and English), {@code arguments} fill its places. Nothing was changed.
 */
public final class RuleViolated extends RuntimeException {

    private final String rule;
    private final transient List<Object> arguments;

    public RuleViolated(String rule, Object... arguments) {
        super(rule, null, false, false);
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    public static void unless(boolean kept, String rule, Object... arguments) {
        if (!kept) {
            throw new RuleViolated(rule, arguments);
        }
    }

    public String rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
