package app.prongsai.bot.simulator;

import java.util.regex.Pattern;

/** Someone one can chat as; {@code role} is the label shown in the list of people, e.g. ผู้รับผิดชอบมาตรการ. */
public record Person(String userId, String displayName, String role) {

    /** A group is kept like a person. */
    static final Pattern GROUP_ID = Pattern.compile("[CR][0-9a-f]{32}");

    public Person {
        if (!Channel.USER_ID.matcher(userId).matches()
                && !GROUP_ID.matcher(userId).matches()) {
            throw new IllegalArgumentException("A user id is U and 32 hexadecimal digits: " + userId);
        }
        if (displayName.isBlank()) {
            throw new IllegalArgumentException("User " + userId + " needs a display name");
        }
    }
}
