package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.FindMeasures;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.MyWork;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.thai.ThaiNumerals;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the measures that words mean. */
@Component
class Finder {

    private static final Pattern GLUED = Pattern.compile("(\\d+)(\\D.*)", Pattern.DOTALL);
    private static final int LONGEST_NAME_IN_WORDS = 6;
    private static final int SHORTEST_NAME = 3;

    /** @param rest what was said after the measure's code or name */
    record Found(List<Work> works, String rest) {}

    /** A measure by a code at the beginning; codes are exact, so at most one. */
    Optional<Found> byCode(Turn turn, String words) {
        String[] parts = words.split("\\s", 2);
        Optional<Found> found = exact(turn, parts[0], parts.length > 1 ? parts[1].strip() : "");
        if (found.isPresent()) {
            return found;
        }
        Matcher glued = GLUED.matcher(ThaiNumerals.toArabic(words));
        return glued.matches()
                ? exact(turn, glued.group(1), words.substring(glued.start(2)).strip())
                : Optional.empty();
    }

    /** By code, or by as many words at the beginning as stand in a title. */
    Found find(Turn turn, String words) {
        Optional<Found> byCode = byCode(turn, words);
        if (byCode.isPresent()) {
            return byCode.get();
        }
        String[] parts = words.split("\\s");
        for (int count = Math.min(parts.length, LONGEST_NAME_IN_WORDS); count > 0; count--) {
            String name = String.join("", List.of(parts).subList(0, count));
            List<Work> works = name.length() < SHORTEST_NAME ? List.of() : find(turn, new FindMeasures(name));
            if (!works.isEmpty()) {
                return new Found(works, String.join(" ", List.of(parts).subList(count, parts.length)));
            }
        }
        return new Found(List.of(), words);
    }

    /** Whether this is a measure's code, as far as the speaker may know. */
    boolean isCode(Turn turn, String digits) {
        try {
            return exact(turn, digits, "").isPresent();
        } catch (NotAllowed knowsNoMeasures) {
            return false;
        }
    }

    /** @throws NotFound if the id is nobody's, another organisation's or no id at all */
    Work byId(Turn turn, String id) {
        MeasureId measure;
        try {
            measure = new MeasureId(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        return Work.of(turn.ask(turn.speaker(), new MeasureSheet(measure)));
    }

    /** What is known of a measure that was found in a list. */
    Work whole(Turn turn, Work listed) {
        try {
            return byId(turn, listed.id().value());
        } catch (NotFound notYet) {
            return listed;
        }
    }

    /**
     * Whether nothing has changed since the version, which may be so new that the read models do not know it yet.
     */
    boolean isCurrent(Turn turn, Work work, String version) {
        if (version.isEmpty()) {
            return false;
        }
        String id = work.id().value();
        turn.until(() -> byId(turn, id).versions().contains(version));
        return byId(turn, id).version().equals(version);
    }

    MyWork.Work mine(Turn turn) {
        return turn.ask(turn.speaker(), new MyWork());
    }

    private static Optional<Found> exact(Turn turn, String code, String rest) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        List<Work> works = find(turn, new FindMeasures(code));
        String wanted = ThaiNumerals.toArabic(code);
        return works.size() == 1 && works.getFirst().code().equals(wanted)
                ? Optional.of(new Found(works, rest))
                : Optional.empty();
    }

    private static List<Work> find(Turn turn, FindMeasures query) {
        return turn.ask(turn.speaker(), query).rows().stream().map(Work::of).toList();
    }
}
