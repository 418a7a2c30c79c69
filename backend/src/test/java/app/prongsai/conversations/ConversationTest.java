package app.prongsai.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ConversationTest {

    private static final String USER = "U0123456789abcdef0123456789abcdef";

    @Autowired
    Backend backend;

    @Autowired
    MongoDatabase database;

    @Test
    void a_conversation_is_remembered_replaced_and_forgotten() {
        Actor officer = someone("talk", Role.OFFICER);
        assertThat(state(officer)).isEmpty();

        backend.send(officer, new RememberConversation(USER, Map.of("step", "percent", "measure.id", "m-1")));
        assertThat(state(officer)).containsOnly(Map.entry("step", "percent"), Map.entry("measure.id", "m-1"));

        backend.send(officer, new RememberConversation(USER, Map.of("step", "photo")));
        assertThat(state(officer)).containsOnly(Map.entry("step", "photo"));

        backend.send(officer, new RememberConversation(USER, Map.of()));
        assertThat(state(officer)).isEmpty();
    }

    @Test
    void one_line_user_talks_with_two_organisations_apart() {
        Actor here = someone("talk-here", Role.RESIDENT);
        Actor there = someone("talk-there", Role.RESIDENT);
        backend.send(here, new RememberConversation(USER, Map.of("step", "topics")));
        assertThat(state(there)).isEmpty();
        backend.send(there, new RememberConversation(USER, Map.of()));
        assertThat(state(here)).containsEntry("step", "topics");
    }

    @Test
    void the_rows_hold_neither_the_line_user_nor_the_words_in_clear() {
        Actor resident = someone("talk-sealed", Role.RESIDENT);
        backend.send(resident, new RememberConversation(USER, Map.of("draft", "บ้านเลขที่ 12")));
        var rows = database.getCollection(Memories.NAME + ".1").find().into(new ArrayList<>());
        assertThat(rows)
                .extracting(Document::toJson)
                .noneMatch(row -> row.contains(USER) || row.contains("บ้านเลขที่"));
    }

    @Test
    void the_public_may_not_look_into_conversations() {
        Actor visitor = Actor.publicOf(new TenantId("talk-wall"));
        assertThatThrownBy(() -> state(visitor)).isInstanceOf(NotAllowed.class);
    }

    private Map<String, String> state(Actor actor) {
        return backend.ask(actor, new Conversation(USER)).state();
    }

    private static Actor someone(String tenant, Role role) {
        return new Actor(new TenantId(tenant), "person/" + role, Channel.LINE, Set.of(role), Set.of());
    }
}
