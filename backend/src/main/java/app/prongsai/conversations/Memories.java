package app.prongsai.conversations;

import app.prongsai.conversations.Conversation.Memory;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per LINE user in the middle of a conversation, under the mark of the user's id. */
@Component
class Memories {

    static final String NAME = "conversations";

    /** @param at when last something was remembered; null in rows of before that was noted */
    record Memorised(List<Fact> facts, @Nullable Instant at) {}

    /** A list of facts rather than a map, because a document's field names cannot hold every text. */
    record Fact(String what, String sealed) {}

    private final TenantCollection<Memorised> memories;
    private final Seal seal;
    private final PersonSeal personSeal;
    private final Clock clock;

    Memories(ReadModels readModels, Seal seal, PersonSeal personSeal, Clock clock) {
        this.memories = readModels.collection(NAME, Memorised.class);
        this.seal = seal;
        this.personSeal = personSeal;
        this.clock = clock;
    }

    @CommandHandler
    void remember(RememberConversation command, TenantId tenant) {
        String key = seal.mark(tenant, command.chatUser());
        if (command.state().isEmpty()) {
            memories.remove(tenant, key);
        } else {
            memories.put(tenant, key, sealed(tenant, command));
        }
    }

    @QueryHandler
    Memory answer(Conversation query, TenantId tenant) {
        return new Memory(memories.find(tenant, seal.mark(tenant, query.chatUser()))
                .map(row -> opened(tenant, row))
                .orElse(Map.of()));
    }

    /** Rows stand under the mark of the LINE user, which the pseudonym is. */
    @QueryHandler
    Memory answer(RememberedOf query, TenantId tenant) {
        return new Memory(memories.find(tenant, query.subscriber().value())
                .map(row -> opened(tenant, row))
                .orElse(Map.of()));
    }

    private Memorised sealed(TenantId tenant, RememberConversation command) {
        String person = personSeal.chatting(tenant, command.chatUser());
        return new Memorised(
                command.state().entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), personSeal.sealBriefly(tenant, person, fact.getValue())))
                        .toList(),
                clock.instant());
    }

    /** Of somebody whose key is erased nothing is remembered. */
    private Map<String, String> opened(TenantId tenant, Memorised row) {
        Map<String, String> known = new HashMap<>();
        row.facts()
                .forEach(
                        fact -> personSeal.find(tenant, fact.sealed()).ifPresent(text -> known.put(fact.what(), text)));
        return known;
    }
}
