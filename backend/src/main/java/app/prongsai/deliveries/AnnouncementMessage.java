package app.prongsai.deliveries;

import app.prongsai.announcements.LatestAnnouncements.Announcement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Announcements as messages, one of its own or several of a day together. */
final class AnnouncementMessage {

    static final String KIND = "announcement";

    private static final int MOST_TITLES = 10;

    private AnnouncementMessage() {}

    static Message of(String title, String text, @Nullable String link) {
        return new Message(
                KIND,
                title,
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                link);
    }

    /** The newest first; their whole text stands on the public page. */
    static Message together(List<Announcement> announcements, String page) {
        if (announcements.size() == 1) {
            Announcement only = announcements.getFirst();
            return of(only.title(), only.text(), only.link());
        }
        List<String> lines = new ArrayList<>(announcements.stream()
                .limit(MOST_TITLES)
                .map(one -> "• " + one.title())
                .toList());
        if (announcements.size() > MOST_TITLES) {
            lines.add("และอีก " + (announcements.size() - MOST_TITLES) + " เรื่อง");
        }
        return new Message(KIND, "ข่าวใหม่ " + announcements.size() + " เรื่อง", lines, page);
    }
}
