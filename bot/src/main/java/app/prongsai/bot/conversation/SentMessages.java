package app.prongsai.bot.conversation;

import app.prongsai.conversations.Conversation;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the latest messages of ours in a chat or group were about, by their ids. Ids and codes only. */
@Component
class SentMessages {

    private static final String CARDS = "cards";
    private static final int MOST = 50;

    private final Backend backend;
    private final List<Object> turns = Stream.generate(Object::new).limit(64).toList();

    SentMessages(Backend backend) {
        this.backend = backend;
    }

    /** Empty if the message is none of ours there, or of long ago. */
    Optional<String> about(TenantId tenant, String room, String message) {
        return lines(state(tenant, room)).stream()
                .map(line -> line.split("=", 2))
                .filter(line -> line[0].equals(message))
                .map(line -> line[1])
                .findFirst();
    }

    /** @param about what each of the messages is about, in their order; an empty text for nothing in particular */
    void remember(TenantId tenant, String room, List<String> messages, List<String> about) {
        synchronized (turns.get(Math.floorMod(Objects.hash(tenant, room), turns.size()))) {
            add(tenant, room, messages, about);
        }
    }

    private void add(TenantId tenant, String room, List<String> messages, List<String> about) {
        Map<String, String> state = new HashMap<>(state(tenant, room));
        List<String> lines = new ArrayList<>(lines(state));
        for (int place = 0; place < Math.min(messages.size(), about.size()); place++) {
            lines.add(messages.get(place) + "=" + about.get(place));
        }
        state.put(CARDS, String.join("\n", lines.subList(Math.max(0, lines.size() - MOST), lines.size())));
        backend.send(system(tenant), new RememberConversation(room, state));
    }

    private Map<String, String> state(TenantId tenant, String room) {
        return backend.ask(system(tenant), new Conversation(room)).state();
    }

    private static List<String> lines(Map<String, String> state) {
        return state.getOrDefault(CARDS, "").lines().toList();
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.LINE);
    }
}
