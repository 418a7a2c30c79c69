package app.prongsai.bot.conversation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/** LINE's own way of passing something on to friends; what is said goes into the address, so it has to be short. */
final class Share {

    private static final String BASE = "https://line.me/R/share?text=";
    private static final int LONGEST = 1_000;

    private Share() {}

    static Choice choice(Turn turn, String text, URI page) {
        return choice(turn.wording(), text, page);
    }

    static Choice choice(Wording wording, String text, URI page) {
        return new Choice.Open(wording.say("choice.share"), address(text, page));
    }

    /** As many whole characters of the text as there is room for, and always the page. */
    static URI address(String text, URI page) {
        String end = encoded("\n" + page.toASCIIString());
        int room = LONGEST - BASE.length() - end.length();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        StringBuilder said = new StringBuilder();
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; from = to, to = characters.next()) {
            String next = encoded(text.substring(from, to));
            if (said.length() + next.length() > room) {
                break;
            }
            said.append(next);
        }
        return URI.create(BASE + said + end);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
