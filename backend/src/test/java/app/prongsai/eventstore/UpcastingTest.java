package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import elsewhere.Moved;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class UpcastingTest {

    private static final Upcaster SPLIT_THE_PLACE = new Upcaster("test.Moved", 1, fields -> {
        String[] place = fields.getString("place").split("/");
        fields.remove("place");
        return fields.append("district", place[0]).append("province", place[1]);
    });

    private static final Upcaster COUNT_HOUSEHOLDS =
            new Upcaster("test.Moved", 2, fields -> fields.append("households", 0));

    private final EventCodec codec = new EventCodec(List.of(Moved.class), List.of(COUNT_HOUSEHOLDS, SPLIT_THE_PLACE));

    @Test
    void an_event_of_any_earlier_version_is_read_as_the_present_one() {
        Document first = new Document("place", "เมืองฟ้า/เชียงใหม่");
        assertThat(codec.restore(new StoredEvent("e", "test.Moved", 1, first)))
                .isEqualTo(new Moved("เมืองฟ้า", "เชียงใหม่", 0));
        assertThat(first).containsOnlyKeys("place");
        Document second = new Document("district", "ก").append("province", "ข");
        assertThat(codec.restore(new StoredEvent("e", "test.Moved", 2, second))).isEqualTo(new Moved("ก", "ข", 0));
        assertThat(codec.restore(codec.store("e", new Moved("ก", "ข", 7)))).isEqualTo(new Moved("ก", "ข", 7));
    }

    @Test
    void a_missing_step_is_noticed_at_start_and_a_later_version_when_it_is_met() {
        assertThatThrownBy(() -> new EventCodec(List.of(Moved.class), List.of(SPLIT_THE_PLACE)))
                .hasMessageContaining("test.Moved from version 2");
        assertThatThrownBy(() -> codec.restore(new StoredEvent("e", "test.Moved", 4, new Document())))
                .hasMessageContaining("version 4 of test.Moved");
    }
}
