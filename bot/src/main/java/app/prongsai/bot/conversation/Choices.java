package app.prongsai.bot.conversation;

import java.util.List;

/** The choices that come up again and again. */
final class Choices {

    private Choices() {}

    static Choice tap(Turn turn, String label, String act, String... parts) {
        return new Choice.Tap(turn.say(label), Taps.data(act, parts), false);
    }

    static Choice main(Turn turn, String label, String act, String... parts) {
        return new Choice.Tap(turn.say(label), Taps.data(act, parts), true);
    }

    static Choice work(Turn turn) {
        return tap(turn, "choice.work", Taps.WORK);
    }

    static Choice cancel(Turn turn) {
        return tap(turn, "choice.cancel", Taps.CANCEL);
    }

    static Choice undo(Turn turn, Work work) {
        return tap(turn, "choice.undo", Taps.UNDO, work.id().value(), "", turn.version(work));
    }

    static Choice evidence(Turn turn, Work work) {
        return tap(turn, "choice.evidence", Taps.EVIDENCE, work.id().value());
    }

    static Choice done(Turn turn, Work work) {
        return tap(turn, "choice.done", Taps.DONE, work.id().value(), "", turn.version(work));
    }

    static List<Choice> pictures(Turn turn) {
        return List.of(
                new Choice.Camera(turn.say("choice.camera")), new Choice.Album(turn.say("choice.album")), cancel(turn));
    }
}
