package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The data of buttons: {@code v1|act|id|more|version}, at most 300 characters and never personal. What comes back is as
 * little trusted as anything typed.
 *
 * @param version of the measure when the button was made; a button that does something does it to this one only
 */
record Taps(String act, String id, String more, String version) {

    static final Taps NONE = new Taps("", "", "", "");

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
    static final String AGREE = "agree";
    static final String VILLAGES = "villages";
    static final String VILLAGE = "village";
    static final String TIMES = "times";
    static final String PACE = "pace";
    static final String QUIET = "quiet";
    static final String DATA = "data";
    static final String OWN_RECORD = "ownrecord";
    static final String ERASE = "erase";
    static final String ERASE_ALL = "eraseall";
    static final String APPROVE = "approve";
    static final String RETURN = "return";
    static final String ENDORSE = "endorse";
    static final String RETURN_REPORT = "returnreport";
    static final String POSTPONE = "postpone";
    static final String POSTPONE_TO = "postponeto";
    static final String MEANT = "meant";
    static final String WAITING = "waiting";
    static final String WHICH = "which";

    private static final Set<String> DOING =
            Set.of(SET, DONE, UNDO, NO_PROBLEM, NO_RECOMMENDATION, APPROVE, RETURN, POSTPONE_TO);

    private static final Set<String> ON_A_MEASURE = Set.of(
            SET,
            DONE,
            UNDO,
            NO_PROBLEM,
            NO_RECOMMENDATION,
            APPROVE,
            RETURN,
            POSTPONE,
            POSTPONE_TO,
            UPDATE,
            PROBLEM,
            EVIDENCE,
            SHOW,
            TYPE);

    private static final String VERSION = "v1";

    static String data(String act, String... parts) {
        return VERSION + "|" + act + (parts.length == 0 ? "" : "|" + String.join("|", parts));
    }

    static Optional<Taps> of(String data) {
        String[] parts = data.split("\\|", 5);
        return parts.length > 1 && parts[0].equals(VERSION)
                ? Optional.of(new Taps(parts[1], part(parts, 2), part(parts, 3), part(parts, 4)))
                : Optional.empty();
    }

    /** A day that was picked stands for what more there is to say. */
    static Optional<Taps> of(Heard.Tap tap) {
        LocalDate day = tap.day();
        return of(tap.data())
                .map(taps -> day == null ? taps : new Taps(taps.act, taps.id, day.toString(), taps.version));
    }

    private static String part(String[] parts, int place) {
        return parts.length > place ? parts[place] : "";
    }

    /** The measure that the button is about; empty if it is about something else. */
    Optional<MeasureId> measure() {
        return ON_A_MEASURE.contains(act) && !id.isEmpty() ? Optional.of(new MeasureId(id)) : Optional.empty();
    }

    /** Whether it does something at once, where others only ask. */
    boolean does() {
        return DOING.contains(act);
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
            case APPROVE -> Optional.of(Wish.to(Verb.APPROVE));
            case RETURN -> Optional.of(Wish.to(Verb.RETURN));
            case POSTPONE -> Optional.of(Wish.to(Verb.POSTPONE));
            case PROBLEM -> Optional.of(Wish.to(Verb.PROBLEM));
            case EVIDENCE -> Optional.of(Wish.to(Verb.EVIDENCE));
            default -> Optional.empty();
        };
    }
}
