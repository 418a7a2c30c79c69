package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Attachment;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;

/** Announcements as messages, one of its own or several of a day together; each leads to its page by an address of its own. */
public final class AnnouncementMessage {

    static final String KIND = "announcement";

    private static final int MOST_TITLES = 10;

    private AnnouncementMessage() {}

    public static Message of(
            TenantId tenant, AnnouncementId announcement, String title, String text, List<Attachment> attachments) {
        List<String> lines = new ArrayList<>(paragraphs(text));
        if (!attachments.isEmpty()) {
            lines.add(attached(attachments));
        }
        return new Message(
                KIND,
                title,
                lines,
                ShortAddress.of(tenant, announcement, Door.LINE).path());
    }

    /** The newest first; their whole text stands on the public page. */
    static Message together(TenantId tenant, List<Announcement> announcements) {
        if (announcements.size() == 1) {
            Announcement only = announcements.getFirst();
            return of(tenant, only.announcement(), only.title(), only.text(), only.attachments());
        }
        List<String> lines = new ArrayList<>(announcements.stream()
                .limit(MOST_TITLES)
                .map(one -> "• " + one.title())
                .toList());
        if (announcements.size() > MOST_TITLES) {
            lines.add("และอีก " + (announcements.size() - MOST_TITLES) + " เรื่อง");
        }
        return new Message(
                KIND, "ข่าวใหม่ " + announcements.size() + " เรื่อง", lines, "/o/" + tenant.code() + "/announcements");
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String attached(List<Attachment> attachments) {
        long pictures = attachments.stream().filter(Attachment::picture).count();
        long files = attachments.size() - pictures;
        String words = pictures == 0
                ? "ไฟล์ " + files + " ไฟล์"
                : "รูป " + pictures + " รูป" + (files == 0 ? "" : " และไฟล์ " + files + " ไฟล์");
        return "แนบ" + words + " เปิดอ่านเพื่อดู";
    }
}
