package app.prongsai.bot.conversation;

import app.prongsai.shared.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What stands below the chat all the time: for residents, for those who report, for those who approve. */
public enum Menu {
    RESIDENT(
            new Tile(Wording.THAI.say("rich.news"), Icon.NEWS, Taps.data(Taps.NEWS)),
            new Tile(Wording.THAI.say("rich.topics"), Icon.BELL, Taps.data(Taps.TOPICS)),
            new Tile(Wording.THAI.say("rich.reports"), Icon.PAPER, Taps.data(Taps.REPORTS))),
    STAFF(Tile.WORK, Tile.REPORT, Tile.EVIDENCE, Tile.PROBLEM, Tile.SUMMARY, Tile.HELP),
    APPROVER(
            new Tile(Wording.THAI.say("rich.waiting"), Icon.TICK, Taps.data(Taps.WAITING)),
            Tile.WORK,
            Tile.SUMMARY,
            Tile.REPORT,
            Tile.EVIDENCE,
            Tile.HELP);

    public static final int COLUMNS = 3;

    public enum Icon {
        NEWS,
        BELL,
        PAPER,
        LIST,
        BARS,
        CAMERA,
        WARNING,
        PIE,
        QUESTION,
        TICK
    }

    /** @param data comes back as {@link Heard.Tap} */
    public record Tile(String text, Icon icon, String data) {

        private static final Tile WORK = new Tile(Wording.THAI.say("choice.work"), Icon.LIST, Taps.data(Taps.WORK));
        private static final Tile REPORT =
                new Tile(Wording.THAI.say("rich.report"), Icon.BARS, Taps.data(Taps.WHICH, Verb.REPORT.name()));
        private static final Tile EVIDENCE =
                new Tile(Wording.THAI.say("rich.evidence"), Icon.CAMERA, Taps.data(Taps.WHICH, Verb.EVIDENCE.name()));
        private static final Tile PROBLEM =
                new Tile(Wording.THAI.say("rich.problem"), Icon.WARNING, Taps.data(Taps.WHICH, Verb.PROBLEM.name()));
        private static final Tile SUMMARY =
                new Tile(Wording.THAI.say("choice.summary"), Icon.PIE, Taps.data(Taps.SUMMARY));
        private static final Tile HELP = new Tile(Wording.THAI.say("rich.help"), Icon.QUESTION, Taps.data(Taps.HELP));
    }

    private final List<Tile> tiles;

    Menu(Tile... tiles) {
        this.tiles = List.of(tiles);
    }

    /** From left to right, {@link #COLUMNS} in a row. */
    public List<Tile> tiles() {
        return tiles;
    }

    /** What opens it. */
    public String barText() {
        return Wording.THAI.say("rich.bar");
    }

    /** Those who have no part in measures see what residents see. */
    static Menu of(Collection<Role> roles) {
        if (!Collections.disjoint(roles, List.of(Role.HEAD, Role.CLERK, Role.EXECUTIVE))) {
            return APPROVER;
        }
        return Collections.disjoint(roles, List.of(Role.OFFICER, Role.COORDINATOR)) ? RESIDENT : STAFF;
    }
}
