package app.prongsai.shared;

import java.util.regex.Pattern;

/**
 * One organisation on the instance, by its public code: 1 to 32 of {@code a-z 0-9 -}, e.g. "3031234". The code is the
 * national list's text code and appears in addresses ({@code /o/3031234}), in keys of the event log and of every row.
 */
public record TenantId(String code) implements Comparable<TenantId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}|-");

    /** The instance itself: rows and commands of the platform's operator. No organisation can have this code. */
    public static final TenantId PLATFORM = new TenantId("-");

    public TenantId {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Not an organisation code: 1 to 32 of a-z, 0-9 and - expected");
        }
    }

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(TenantId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
