package app.prongsai.measures;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a guideline, in the plan's own words, and the department or person meant if one is known. "ทุกคน" is a
 * text without a department: everybody may report, nobody is accountable.
 */
public record Responsible(
        String text, @Nullable String department, @Nullable String person) {

    private static final String EVERYONE = "ทุกคน";

    public static Responsible department(String text, String department) {
        return new Responsible(text, department, null);
    }

    public boolean everyone() {
        return text.replace(" ", "").equals(EVERYONE);
    }
}
