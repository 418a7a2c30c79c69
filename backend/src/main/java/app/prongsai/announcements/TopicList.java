package app.prongsai.announcements;

import app.prongsai.announcements.Topics.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The topics of announcements/topics.csv, in its order: key, Thai, English, whether it is among what
 * a new follower is offered with one tap, and whether it is too urgent to wait for anybody's convenience.
 */
@Component
public final class TopicList {

    private static final String RESOURCE = "/announcements/topics.csv";

    private final List<Topic> topics;

    TopicList() {
        topics = read();
    }

    public boolean knows(String key) {
        return keys().contains(key);
    }

    /** The Thai name; the key itself if there is no such topic any more. */
    public String thai(String key) {
        return topics.stream()
                .filter(topic -> topic.key().equals(key))
                .map(Topic::thai)
                .findFirst()
                .orElse(key);
    }

    public List<String> keys() {
        return topics.stream().map(Topic::key).toList();
    }

    /** Such news reach people at once, also at night. */
    public boolean isUrgent(String key) {
        return topics.stream().anyMatch(topic -> topic.key().equals(key) && topic.urgent());
    }

    List<Topic> topics() {
        return topics;
    }

    private static List<Topic> read() {
        try (InputStream csv = Objects.requireNonNull(TopicList.class.getResourceAsStream(RESOURCE))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(TopicList::topic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException(RESOURCE + " needs five cells in each line, none with a comma");
        }
        return new Topic(cells[0], cells[1], cells[2], cells[3].equals("yes"), cells[4].equals("yes"));
    }
}
