package app.prongsai.ui.portal;

import app.prongsai.access.AccessEntry;
import app.prongsai.access.HeldRecord;
import app.prongsai.access.HeldRecord.Event;
import app.prongsai.access.HeldRecord.Fact;
import app.prongsai.access.RecordBehind;
import app.prongsai.announcements.Topics;
import app.prongsai.platform.Allowance;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import app.prongsai.ui.words.TopicNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A resident reads what is held, and takes it along, by the private address that the chat told. */
@Controller
class OwnRecordPages {

    static final String BELOW = "/mine/";

    private static final String ADDRESS = BELOW + "{code}/{recordKey}";
    private static final String FILE = "/data.json";
    private static final int MOST_AN_HOUR = 240;
    private static final int MOST_EVENTS = 500;

    /** @param said empty where the event says nothing of its own */
    public record Line(Instant at, String what, String said) {}

    public record Known(String what, String text) {}

    private final Visitor visitor;
    private final MessageSource texts;
    private final Allowance tries = new Allowance(Duration.ofHours(1));

    OwnRecordPages(Visitor visitor, MessageSource texts) {
        this.visitor = visitor;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    String page(
            @PathVariable String code,
            @PathVariable String recordKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            HeldRecord held = held(code, recordKey, request);
            TopicNames topics = TopicNames.of(visitor.ask(code, new Topics()), locale);
            model.addAttribute("held", held);
            model.addAttribute("organisation", visitor.organisation(code));
            model.addAttribute("file", BELOW + code + "/" + recordKey + FILE);
            model.addAttribute("facts", facts(held, topics, locale));
            model.addAttribute("events", events(held, locale));
            model.addAttribute("looks", looks(held, locale));
        } catch (RuleViolated tooOften) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("problem", Sentences.of(tooOften, locale));
        }
        return "own-record";
    }

    @GetMapping(ADDRESS + FILE)
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable String recordKey, HttpServletRequest request, Locale locale) {
        try {
            byte[] file = held(code, recordKey, request).json().getBytes(StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                    .body(file);
        } catch (RuleViolated tooOften) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(Sentences.of(tooOften, locale).getBytes(StandardCharsets.UTF_8));
        }
    }

    private HeldRecord held(String code, String recordKey, HttpServletRequest request) {
        RuleViolated.unless(tries.take(request.getRemoteAddr(), 1, MOST_AN_HOUR), "access.opened-too-often");
        return visitor.ask(code, new RecordBehind(recordKey));
    }

    private List<Known> facts(HeldRecord held, TopicNames topics, Locale locale) {
        return held.facts().stream()
                .filter(fact -> !fact.text().isEmpty())
                .map(fact -> new Known(
                        word("record.fact.", fact.what().startsWith("chat-") ? "chat" : fact.what(), locale),
                        read(fact, topics, locale)))
                .toList();
    }

    private String read(Fact fact, TopicNames topics, Locale locale) {
        return switch (fact.what()) {
            case "following" -> word("record.", fact.text(), locale);
            case "pace" -> word("record.pace.", fact.text(), locale);
            case "topics" ->
                Arrays.stream(fact.text().split(", ")).map(topics::name).collect(Collectors.joining(", "));
            default -> fact.text();
        };
    }

    private List<Line> events(HeldRecord held, Locale locale) {
        return held.events().reversed().stream()
                .limit(MOST_EVENTS)
                .map(event ->
                        new Line(Instant.parse(event.at()), word("record.event.", event.type(), locale), said(event)))
                .toList();
    }

    private static String said(Event event) {
        return event.says().entrySet().stream()
                .filter(field -> field.getKey().startsWith("sealed"))
                .map(Map.Entry::getValue)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Who looked: the resident, or somebody of the organisation, whose name is the organisation's to tell. */
    private List<Line> looks(HeldRecord held, Locale locale) {
        return held.accesses().stream()
                .limit(MOST_EVENTS)
                .map(entry ->
                        new Line(entry.at(), word("access.what.", entry.what(), locale), who(held, entry, locale)))
                .toList();
    }

    private String who(HeldRecord held, AccessEntry entry, Locale locale) {
        return word("mine.", entry.who().equals(held.subject()) ? "self" : "organisation", locale);
    }

    /** What has no word is told by its name. */
    private String word(String kind, String name, Locale locale) {
        return String.valueOf(texts.getMessage(kind + name, new Object[] {}, name, locale));
    }
}
