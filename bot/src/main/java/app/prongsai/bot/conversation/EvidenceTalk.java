package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Heard.Photo;
import app.prongsai.bot.conversation.PhotoSets.Proof;
import app.prongsai.evidence.StoreFile;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.ExtendEvidence;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import app.prongsai.thai.ThaiDates;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Photos and links as proof. A photo is stored as soon as it comes, for the chat service soon forgets it; if it is not
 * known yet what it proves, its hash is kept in memory until the person says.
 */
@Component
class EvidenceTalk {

    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final String KEPT = "photos";
    private static final String KEPT_UNTIL = "photos.until";
    private static final Duration KEPT_FOR = Duration.ofHours(2);
    private static final int MOST_KEPT = 20;

    /** A stored photo and the message it came with. */
    private record Kept(String message, String file) {}

    private final Messenger messenger;
    private final PhotoSets sets;
    private final Clock clock;

    EvidenceTalk(Messenger messenger, PhotoSets sets, Clock clock) {
        this.messenger = messenger;
        this.sets = sets;
        this.clock = clock;
    }

    static boolean holdsLink(String text) {
        return LINK.matcher(text).find();
    }

    /** Stores the photo; empty if it is kept from now on. */
    Optional<Answer> keep(Turn turn, Photo photo) {
        if (!photo.fetchable()) {
            return Optional.of(Answer.words(turn.say("photo.not-here"), Choices.pictures(turn)));
        }
        List<Kept> kept = kept(turn);
        if (kept.size() >= MOST_KEPT) {
            return Optional.of(
                    Answer.words(turn.say("photo.too-many", String.valueOf(MOST_KEPT)), Choices.cancel(turn)));
        }
        byte[] bytes;
        try {
            bytes = messenger.photo(turn.chat().tenant(), photo.messageId());
        } catch (PhotoUnavailable unavailable) {
            String why = unavailable.reason() == PhotoUnavailable.Reason.GONE ? "photo.gone" : "photo.too-large";
            return Optional.of(Answer.words(turn.say(why), Choices.pictures(turn)));
        }
        StoreFile store = new StoreFile(bytes);
        try {
            turn.send(turn.speaker(), store);
        } catch (RuleViolated refused) {
            return Optional.of(Answer.words(Sentences.of(refused, turn.wording().locale()), Choices.pictures(turn)));
        }
        List<Kept> more = new ArrayList<>(kept);
        more.add(new Kept(photo.messageId(), store.file()));
        keep(turn, more);
        return Optional.empty();
    }

    int countKept(Turn turn) {
        return kept(turn).size();
    }

    /** Attaches all photos kept; empty if there are none. */
    Optional<Answer> attachKept(Turn turn, Work work) {
        List<Kept> kept = kept(turn);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String title = turn.say("photo.title", turn.wording().day(today()));
        attach(turn, work, kept, title);
        keep(turn, List.of());
        return Optional.of(attached(turn, work, turn.say("photo.attached", String.valueOf(kept.size()), work.name())));
    }

    /**
     * Adds a photo that came late to the proof of those that were sent together with it.
     *
     * @throws RuleViolated if the proof is there no more
     */
    Answer join(Turn turn, Work work, Proof proof, String message) {
        List<Kept> late =
                kept(turn).stream().filter(one -> one.message().equals(message)).toList();
        List<String> files = late.stream().map(Kept::file).toList();
        turn.send(
                turn.speaker(),
                new ExtendEvidence(work.id(), proof.evidence(), files, turn.say("photo.late")),
                List.of(message));
        takenBack(turn, message);
        return attached(turn, work, turn.say("photo.joined", work.name()));
    }

    /** Attaches the link in the text, titled by the other words; empty if there is none. */
    Optional<Answer> attachLink(Turn turn, String text, Work work) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            return Optional.empty();
        }
        String words = (text.substring(0, link.start()) + " " + text.substring(link.end())).strip();
        String title = words.isEmpty() ? turn.say("link.title", host(link.group())) : words;
        LocalDate day = today();
        turn.send(
                turn.speaker(),
                new AttachEvidence(
                        work.id(),
                        new Evidence(
                                "line-" + turn.chat().eventId(),
                                EvidenceKind.PUBLICATION,
                                title,
                                day,
                                day,
                                null,
                                link.group(),
                                null)));
        return Optional.of(attached(turn, work, turn.say("link.attached", title, work.name())));
    }

    /** A photo taken back before anybody said what it proves is kept no longer. */
    void takenBack(Turn turn, String message) {
        keep(
                turn,
                kept(turn).stream()
                        .filter(photo -> !photo.message().equals(message))
                        .toList());
    }

    void dropKept(Turn turn) {
        keep(turn, List.of());
        sets.drop(turn);
    }

    /** Photos that wait together are one proof, which goes when any of them is taken back. */
    private void attach(Turn turn, Work work, List<Kept> photos, String title) {
        List<String> files = photos.stream().map(Kept::file).distinct().toList();
        LocalDate day = today();
        Evidence proof = new Evidence(
                "line-" + photos.getFirst().message(),
                EvidenceKind.PHOTO,
                title,
                day,
                day,
                null,
                null,
                files.getFirst(),
                files.subList(1, files.size()));
        turn.send(
                turn.speaker(),
                new AttachEvidence(work.id(), proof),
                photos.stream().map(Kept::message).toList());
        sets.prove(turn, new Proof(work.id(), proof.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.ZONE));
    }

    private static Answer attached(Turn turn, Work work, String sentence) {
        List<Choice> choices = new ArrayList<>();
        if (!work.done()) {
            choices.add(Choices.done(turn, work));
        }
        choices.add(Choices.evidence(turn, work));
        choices.add(Choices.undo(turn, work));
        choices.add(Choices.work(turn));
        return Answer.words(sentence, choices);
    }

    private static String host(String link) {
        try {
            return Optional.ofNullable(URI.create(link).getHost()).orElse(link);
        } catch (IllegalArgumentException odd) {
            return link;
        }
    }

    private List<Kept> kept(Turn turn) {
        String until = turn.memory().get(KEPT_UNTIL);
        if (until.isEmpty() || Instant.parse(until).isBefore(clock.instant())) {
            return List.of();
        }
        return Arrays.stream(turn.memory().get(KEPT).split(","))
                .map(entry -> entry.split("=", 2))
                .filter(entry -> entry.length == 2)
                .map(entry -> new Kept(entry[0], entry[1]))
                .toList();
    }

    private void keep(Turn turn, List<Kept> photos) {
        String all = photos.stream()
                .map(photo -> photo.message() + "=" + photo.file())
                .collect(Collectors.joining(","));
        turn.memory().put(KEPT, all);
        turn.memory()
                .put(
                        KEPT_UNTIL,
                        photos.isEmpty() ? "" : clock.instant().plus(KEPT_FOR).toString());
    }
}
