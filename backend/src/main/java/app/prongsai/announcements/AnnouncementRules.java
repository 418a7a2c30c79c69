package app.prongsai.announcements;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.evidence.StoredFile;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules of what may be announced; each is named as the sentence that the user reads. */
@Component
class AnnouncementRules {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LINK = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ATTACHMENTS = 5;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final TopicList topics;
    private final Backend backend;

    AnnouncementRules(TopicList topics, Backend backend) {
        this.topics = topics;
        this.backend = backend;
    }

    /** As it is published: without blanks around, attachments with the type that their content has. */
    Content fit(Content content, Actor actor) {
        unless(topics.knows(content.topic()), "announcement.unknown-topic", content.topic());
        Actor system = Actor.system(actor.tenant(), actor.channel());
        return new Content(
                content.topic(),
                title(content.title()),
                text(content.text()),
                link(content.link()),
                villages(content.villages(), system),
                attachments(content.attachments(), system));
    }

    String title(String typed) {
        String title = typed.strip();
        unless(!title.isEmpty(), "announcement.needs-a-title");
        unless(title.length() <= LONGEST_TITLE, "announcement.title-too-long", LONGEST_TITLE);
        return title;
    }

    String text(String typed) {
        String text = typed.strip();
        unless(!text.isEmpty(), "announcement.needs-a-text");
        unless(text.length() <= LONGEST_TEXT, "announcement.text-too-long", LONGEST_TEXT);
        return text;
    }

    @Nullable
    String link(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String address = typed.strip();
        unless(
                address.length() <= LONGEST_LINK && address.matches("https?://[^\\s<>\"/][^\\s<>\"]*"),
                "announcement.link-is-not-an-address");
        return address;
    }

    String reason(String typed, String missing) {
        String reason = typed.strip();
        unless(!reason.isEmpty(), missing);
        unless(reason.length() <= LONGEST_REASON, "announcement.text-too-long", LONGEST_REASON);
        return reason;
    }

    void timeIsToCome(Instant at, Instant now) {
        unless(at.isAfter(now), "announcement.time-is-past");
        unless(at.isBefore(now.plus(FARTHEST)), "announcement.time-too-far");
    }

    /** Whoever wants no news is disturbed too: for what is urgent, for everybody, and now. */
    void concernsEveryFriend(Content content, @Nullable Instant at) {
        unless(topics.isUrgent(content.topic()), "announcement.every-friend-is-for-what-is-urgent");
        unless(content.villages().isEmpty(), "announcement.every-friend-lives-anywhere");
        unless(at == null, "announcement.every-friend-is-told-at-once");
    }

    private List<Integer> villages(List<Integer> numbers, Actor system) {
        if (numbers.isEmpty()) {
            return numbers;
        }
        Villages.Named named = backend.ask(system, new Villages());
        numbers.forEach(number -> unless(named.of(number).isPresent(), "announcement.unknown-village", number));
        return numbers.stream().distinct().sorted().toList();
    }

    private List<Attachment> attachments(List<Attachment> attachments, Actor system) {
        unless(attachments.size() <= MOST_ATTACHMENTS, "announcement.too-many-attachments", MOST_ATTACHMENTS);
        List<Attachment> fit = new ArrayList<>();
        for (Attachment attachment : attachments) {
            String name = attachment.name().strip();
            unless(!name.isEmpty() && name.length() <= LONGEST_NAME, "announcement.attachment-needs-a-name");
            fit.add(new Attachment(attachment.file(), name, mediaType(attachment, system)));
        }
        return fit;
    }

    private String mediaType(Attachment attachment, Actor system) {
        try {
            return backend.ask(system, new StoredFile(attachment.file())).mediaType();
        } catch (NotFound notStored) {
            throw new RuleViolated("announcement.attachment-not-stored", attachment.name());
        }
    }
}
