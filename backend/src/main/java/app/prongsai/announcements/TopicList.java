package app.prongsai.announcements;

import app.prongsai.announcements.Topics.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The topics of announcements/topics.csv, in its order: key, Thai, English, and whether a new follower gets it unasked. */
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
        if (cells.length != 4) {
            throw new IllegalStateException(RESOURCE + " needs four cells in each line, none with a comma");
        }
        return new Line(new Topic(cells[0], cells[1], cells[2]), cells[3].equals("yes"));
    }
}
