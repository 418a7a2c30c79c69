package app.prongsai.bot.conversation;

import java.util.Optional;

/**
 * The data of buttons: {@code v1|act|id|more}, at most 300 characters and never personal. What comes back is as little
 * trusted as anything typed.
 */
record Taps(String act, String id, String more) {

    static final String WORK = "work";
    static final String SUMMARY = "summary";
    static final String HELP = "help";
    static final String CANCEL = "cancel";
    static final String UNDO = "undo";
    static final String UPDATE = "update";
    static final String SET = "set";
    static final String DONE = "done";
    static final String PROBLEM = "problem";
    static final String NO_PROBLEM = "noproblem";
    static final String NO_RECOMMENDATION = "norecommendation";
    static final String EVIDENCE = "evidence";
    static final String SHOW = "show";
    static final String PICK = "pick";
    static final String TYPE = "type";
    static final String UNLINK = "unlink";
    static final String NEWS = "news";
    static final String REPORTS = "reports";
    static final String TOPICS = "topics";
    static final String TOPIC = "topic";
    static final String TOPICS_CHOSEN = "topicschosen";
    static final String STOP = "stop";
    static final String RESUME = "resume";
    static final String VILLAGES = "villages";
    static final String VILLAGE = "village";
    static final String TIMES = "times";
    static final String PACE = "pace";
    static final String QUIET = "quiet";

    private static final String VERSION = "v1";

    static String data(String act, String... parts) {
        return VERSION + "|" + act + (parts.length == 0 ? "" : "|" + String.join("|", parts));
    }

    static Optional<Taps> of(String data) {
        String[] parts = data.split("\\|", 4);
        return parts.length > 1 && parts[0].equals(VERSION)
                ? Optional.of(new Taps(parts[1], parts.length > 2 ? parts[2] : "", parts.length > 3 ? parts[3] : ""))
                : Optional.empty();
    }

    /** What the button wishes for the measure it names; empty if it names none. */
    Optional<Wish> wish() {
        return switch (act) {
            case SHOW -> Optional.of(Wish.to(Verb.SHOW));
            case UPDATE -> Optional.of(Wish.to(Verb.REPORT));
            case SET ->
                more.matches("\\d{1,3}")
                        ? Optional.of(new Wish(Verb.REPORT, Integer.valueOf(more), ""))
                        : Optional.empty();
            case DONE -> Optional.of(Wish.to(Verb.DONE));
            case PROBLEM -> Optional.of(Wish.to(Verb.PROBLEM));
            case EVIDENCE -> Optional.of(Wish.to(Verb.EVIDENCE));
            default -> Optional.empty();
        };
    }
}
