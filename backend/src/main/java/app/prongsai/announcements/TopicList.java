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
 * The topics of announcements/topics.csv, in its order: key, Thai, English, whether a new follower
 * gets it unasked, and whether it is too urgent to wait for anybody's convenience.
 */
@Component
public final class TopicList {

    private static final String RESOURCE = "/announcements/topics.csv";

    private record Line(Topic topic, boolean atFirst) {}

    private final List<Line> lines;

    TopicList() {
        lines = read();
    }

    public boolean knows(String key) {
        return keys().contains(key);
    }

    /** The Thai name; the key itself if there is no such topic any more. */
    public String thai(String key) {
        return topics().stream()
                .filter(topic -> topic.key().equals(key))
                .map(Topic::thai)
                .findFirst()
                .orElse(key);
    }

    public List<String> keys() {
        return lines.stream().map(line -> line.topic().key()).toList();
    }

    /** What a new follower gets until something else is chosen. */
    public List<String> atFirst() {
        return lines.stream()
                .filter(Line::atFirst)
                .map(line -> line.topic().key())
                .toList();
    }

    /** Such news reach people at once, also at night. */
    public boolean isUrgent(String key) {
        return lines.stream()
                .anyMatch(line -> line.topic().key().equals(key) && line.topic().urgent());
    }

    List<Topic> topics() {
        return lines.stream().map(Line::topic).toList();
    }

    private static List<Line> read() {
        try (InputStream csv = Objects.requireNonNull(TopicList.class.getResourceAsStream(RESOURCE))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(TopicList::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException(RESOURCE + " needs five cells in each line, none with a comma");
        }
        return new Line(new Topic(cells[0], cells[1], cells[2], cells[4].equals("yes")), cells[3].equals("yes"));
    }
}
