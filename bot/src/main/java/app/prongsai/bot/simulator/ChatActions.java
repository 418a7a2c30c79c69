package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;

/** What the chat page's script calls: say, send a photo, look at one, and the stream of what is new. */
@RestController
@OnlyWhenSimulated
@RequestMapping("/simulator/chat/{channelId}/{userId}")
final class ChatActions {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int PICTURES_AT_ONCE = 6;

    private final Simulator simulator;
    private final HeldAnswers held;

    ChatActions(Simulator simulator, HeldAnswers held) {
        this.simulator = simulator;
        this.held = held;
    }

    @PostMapping("/say")
    ResponseEntity<byte[]> say(
            @PathVariable String channelId, @PathVariable String userId, HttpServletRequest request) {
        byte[] body =
                Bodies.read(request, PICTURES_AT_ONCE * simulator.rules.limits().contentBytes());
        simulator.say(channelId, userId, Json.as(Json.read(body), Said.class));
        return answer(200, Map.of());
    }

    /** The picture is the whole body, so that no multipart setting of the product limits it. */
    @PostMapping("/photo")
    ResponseEntity<byte[]> photo(
            @PathVariable String channelId, @PathVariable String userId, HttpServletRequest request) {
        byte[] picture = Bodies.read(request, simulator.rules.limits().contentBytes());
        simulator.say(channelId, userId, new Said.Photos(List.of(picture)));
        return answer(200, Map.of());
    }

    @GetMapping("/content/{messageId}")
    ResponseEntity<byte[]> content(@PathVariable String channelId, @PathVariable String messageId) {
        Pictures.Picture picture = simulator.channel(channelId).pictures.get(messageId);
        byte[] bytes = picture == null ? null : picture.bytes();
        if (picture == null || bytes == null) {
            throw new NoSuchElementException("There is no picture " + messageId);
        }
        return ResponseEntity.ok()
                .header("Content-Type", picture.type())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(bytes);
    }

    /** The rich menu that this person sees; no content where there is none. */
    @GetMapping("/menu")
    ResponseEntity<byte[]> menu(@PathVariable String channelId, @PathVariable String userId) {
        RichMenus.Menu menu = simulator.channel(channelId).richMenus.seenBy(userId);
        return menu == null ? ResponseEntity.noContent().build() : answer(200, menu.definition());
    }

    @GetMapping("/menu/image")
    ResponseEntity<byte[]> menuImage(@PathVariable String channelId, @PathVariable String userId) {
        RichMenus.Menu menu = simulator.channel(channelId).richMenus.seenBy(userId);
        byte[] image = menu == null ? null : menu.image();
        if (menu == null || image == null) {
            throw new NoSuchElementException("This person sees no menu");
        }
        return ResponseEntity.ok()
                .header("Content-Type", menu.type())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(image);
    }

    @GetMapping("/stream")
    SseEmitter stream(
            @PathVariable String channelId,
            @PathVariable String userId,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long seen) {
        Conversation conversation = simulator.channel(channelId).person(userId).conversation();
        SseEmitter emitter = new SseEmitter(0L);
        Thread reader = Thread.ofVirtual()
                .name("simulator-chat")
                .unstarted(() -> tell(conversation, emitter, Math.max(after, seen)));
        Runnable release = reader::interrupt;
        held.onStop(release);
        emitter.onCompletion(() -> {
            held.forget(release);
            reader.interrupt();
        });
        reader.start();
        return emitter;
    }

    private static void tell(Conversation conversation, SseEmitter emitter, long start) {
        long last = start;
        try {
            emitter.send(SseEmitter.event().comment("here")); // The page knows at once that it listens.
            while (true) {
                List<Conversation.Entry> entries = conversation.await(last, HEARTBEAT);
                if (entries.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                for (Conversation.Entry entry : entries) {
                    last = entry.number();
                    emitter.send(SseEmitter.event().id(Long.toString(last)).data(Json.text(entry)));
                }
            }
        } catch (InterruptedException stopped) {
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            emitter.completeWithError(left);
        }
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        return refused.answer().entity(simulator.ids.request());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(NoSuchElementException unknown) {
        return answer(404, Map.of("message", String.valueOf(unknown.getMessage())));
    }

    @ExceptionHandler({IllegalArgumentException.class, JacksonException.class, IllegalStateException.class})
    ResponseEntity<byte[]> wrong(RuntimeException wrong) {
        return answer(400, Map.of("message", String.valueOf(wrong.getMessage())));
    }

    private static ResponseEntity<byte[]> answer(int status, Object body) {
        return ResponseEntity.status(status)
                .header("Content-Type", "application/json")
                .body(Json.bytes(body));
    }
}
