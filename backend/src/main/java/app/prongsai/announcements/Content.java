package app.prongsai.announcements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is announced, and whom it concerns: no village means all. */
public record Content(
        String topic,
        String title,
        String text,
        @Nullable String link,
        List<Integer> villages,
        List<Attachment> attachments) {

    public Content {
        villages = List.copyOf(villages);
        attachments = List.copyOf(attachments);
    }
}
