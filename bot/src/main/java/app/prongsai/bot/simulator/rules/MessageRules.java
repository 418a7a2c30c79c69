package app.prongsai.bot.simulator.rules;

import app.prongsai.bot.simulator.rules.RuleBook.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** LINE's rules for messages, loaded once; safe to share between threads. */
public final class MessageRules {

    private static final Rule MESSAGE = new Rule("message", true, null, null, null, null, null, null, null, false);

    private static final Rule RICH_MENU = new Rule("richMenu", true, null, null, null, null, null, null, null, false);

    private final RuleBook book = RuleBook.load();

    /**
     * What LINE would refuse in the {@code messages} of a request: an array of 1..5 message objects.
     *
     * @return the body of its 400, or empty if it would accept them
     */
    public Optional<Refusal> refusal(@Nullable JsonNode messages) {
        int most = book.request().messages();
        if (messages == null || !messages.isArray() || messages.isEmpty() || messages.size() > most) {
            return Optional.of(
                    Refusal.ofBody(List.of(new Refusal.Detail("Size must be between 1 and " + most, "messages"))));
        }
        Findings findings = new Findings();
        ShapeCheck check = new ShapeCheck(book, findings);
        for (int index = 0; index < messages.size(); index++) {
            check.check(MESSAGE, messages.get(index), Place.message(index));
        }
        return findings.refusal();
    }

    /** What LINE would refuse in a rich menu's definition. */
    public Optional<Refusal> richMenuRefusal(JsonNode menu) {
        Findings findings = new Findings();
        new ShapeCheck(book, findings).check(RICH_MENU, menu, Place.body());
        return findings.refusal().or(() -> badRatio(menu.path("size")));
    }

    private Optional<Refusal> badRatio(JsonNode size) {
        int hundredths = size.path("width").asInt() * 100 / size.path("height").asInt();
        return hundredths >= book.richMenu().hundredthsOfRatioLeast()
                ? Optional.empty()
                : Optional.of(Refusal.ofBody(
                        List.of(new Refusal.Detail("the ratio of width to height must be 1.45 or more", "size"))));
    }

    /** The most bytes that a rich menu's picture may have. */
    public int richMenuImageBytes() {
        return book.richMenu().imageBytes();
    }

    /** The most rich menus that one account may have. */
    public int richMenus() {
        return book.richMenu().menus();
    }

    public LineLimits limits() {
        return book.request();
    }

    /** Allowed calls by endpoint name; the entry {@code otherwise} holds for all that are not named. */
    public Map<String, LineLimits.Rate> rates() {
        return book.rates();
    }

    /** Whether the text has one of the file's named formats, e.g. {@code userId} or {@code aggregationUnit}. */
    public boolean matches(String format, String text) {
        return book.matches(format, text);
    }
}
