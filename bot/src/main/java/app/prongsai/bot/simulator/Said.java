package app.prongsai.bot.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person does in the chat; in JSON told apart by {@code kind}, e.g. {@code {"kind":"text","text":"งาน"}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Said.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Said.Photos.class, name = "photos"),
    @JsonSubTypes.Type(value = Said.Location.class, name = "location"),
    @JsonSubTypes.Type(value = Said.Postback.class, name = "postback"),
    @JsonSubTypes.Type(value = Said.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = Said.Unfollow.class, name = "unfollow"),
    @JsonSubTypes.Type(value = Said.Unsend.class, name = "unsend")
})
public sealed interface Said {

    /** A typed message of 1 to 5000 UTF-16 units; {@code quotes} is the id of the message it quotes. */
    record Text(String text, @Nullable String quotes) implements Said {

        public Text {
            if (text.isEmpty() || text.length() > 5000) {
                throw new IllegalArgumentException("A text has 1 to 5000 characters");
            }
        }

        public Text(String text) {
            this(text, null);
        }
    }

    /** JPEG or PNG pictures sent together (one event each, tied by an imageSet when several); base64 in JSON. */
    record Photos(List<byte[]> pictures) implements Said {

        public Photos {
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException("At least one picture is needed");
            }
            pictures = List.copyOf(pictures);
        }
    }

    record Location(@Nullable String title, String address, double latitude, double longitude) implements Said {}

    /** A tapped button; {@code displayText} is what the chat then shows as said, {@code params} a picker's choice. */
    record Postback(
            String data,
            @Nullable String displayText,
            @Nullable Map<String, String> params) implements Said {

        public Postback(String data) {
            this(data, null, null);
        }
    }

    record Follow() implements Said {}

    record Unfollow() implements Said {}

    record Unsend(String messageId) implements Said {}
}
