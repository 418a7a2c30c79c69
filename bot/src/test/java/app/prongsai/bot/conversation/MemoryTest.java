package app.prongsai.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void an_event_worked_on_again_finds_what_it_found_the_first_time() {
        Memory first = Memory.of(Map.of("language", "en"), "e-1");
        first.put("last", "m-1");
        first.put("language", "");
        Map<String, String> stored = first.toStore();

        Memory again = Memory.of(stored, "e-1");
        assertThat(again.get("language")).isEqualTo("en");
        assertThat(again.get("last")).isEmpty();
        assertThat(again.changed()).isTrue();

        Memory next = Memory.of(stored, "e-2");
        assertThat(next.get("language")).isEmpty();
        assertThat(next.get("last")).isEqualTo("m-1");
        assertThat(next.changed()).isFalse();
    }

    @Test
    void what_is_awaited_is_awaited_for_a_while() {
        Pending pending = new Pending(
                Pending.For.WORDS, new MeasureId("m-1"), new Wish(Verb.REPORT, 30, "เพราะ|อะไร,ก็ตาม="), NOON);
        Memory memory = Memory.of(Map.of(), "e-1");
        memory.await(pending, List.of("message"));
        Memory later = Memory.of(memory.toStore(), "e-2");
        assertThat(later.pending(NOON)).contains(pending);
        assertThat(later.pending(NOON.plusMillis(1))).isEmpty();
        later.awaitNothing();
        assertThat(later.pending(NOON)).isEmpty();
        assertThat(Memory.of(later.toStore(), "e-3").toStore().keySet()).noneMatch(key -> key.startsWith("await"));
    }
}
