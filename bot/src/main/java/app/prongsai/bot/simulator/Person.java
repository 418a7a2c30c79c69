package app.prongsai.bot.simulator;

/** Someone one can chat as; {@code role} is the label shown in the list of people, e.g. ผู้รับผิดชอบมาตรการ. */
public record Person(String userId, String displayName, String role) {

    public Person {
        if (!Channel.USER_ID.matcher(userId).matches()) {
            throw new IllegalArgumentException("A user id is U and 32 hexadecimal digits: " + userId);
        }
        if (displayName.isBlank()) {
            throw new IllegalArgumentException("User " + userId + " needs a display name");
        }
    }
}
