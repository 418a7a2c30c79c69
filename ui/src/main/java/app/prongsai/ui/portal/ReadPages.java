package app.prongsai.ui.portal;

import app.prongsai.announcements.AnnouncedFile;
import app.prongsai.announcements.AnnouncementBehind;
import app.prongsai.announcements.AnnouncementGone;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Attachment;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.OneAnnouncement;
import app.prongsai.announcements.ReadingCounter;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.announcements.Topics;
import app.prongsai.evidence.StoredFile;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Query;
import app.prongsai.ui.signin.ContentPolicy;
import app.prongsai.ui.words.TopicNames;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One announcement with what is attached to it, and the short addresses that lead there. */
@Controller
class ReadPages {

    /** Beside the policy of all public pages: whatever the file holds, it runs nothing and asks for nothing. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private static final Pattern MACHINE = Pattern.compile("bot|crawl|spider|preview", Pattern.CASE_INSENSITIVE);

    private final Visitor visitor;
    private final ReadingCounter readings;

    ReadPages(Visitor visitor, ReadingCounter readings) {
        this.visitor = visitor;
        this.readings = readings;
    }

    /** Counts that somebody came by this way, not who, and leads on: to the announcement's page, which has its link. */
    @GetMapping("/r/{code}/{mark}/{door}")
    Object open(@PathVariable String code, HttpServletRequest request) {
        ShortAddress address = ShortAddress.in(request.getServletPath()).orElseThrow(NotFound::new);
        Optional<Announcement> behind = found(code, new AnnouncementBehind(address.mark()));
        if (behind.isEmpty()) {
            return withdrawn(code, new AnnouncementGone(address.mark()));
        }
        Announcement announcement = behind.get();
        if (!isMachine(request)) {
            readings.opened(address.tenant(), announcement.announcement(), address.door());
        }
        String page = request.getContextPath() + "/o/" + code + "/announcements/"
                + announcement.announcement().value();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static boolean isMachine(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getMethod().equals("HEAD")
                || agent == null
                || MACHINE.matcher(agent).find();
    }

    @GetMapping("/o/{code}/announcements/{announcement:[A-Za-z0-9-]{1,64}}")
    @KeptPage
    Object page(@PathVariable String code, @PathVariable String announcement, Model model, Locale locale) {
        AnnouncementId id = new AnnouncementId(announcement);
        Optional<Announcement> found = found(code, new OneAnnouncement(id));
        if (found.isEmpty()) {
            return withdrawn(code, new AnnouncementGone(id));
        }
        Announcement one = found.get();
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute("topics", TopicNames.of(visitor.ask(code, new Topics()), locale));
        model.addAttribute(
                "villages",
                visitor.ask(code, new Villages()).villages().stream()
                        .filter(village -> one.villages().contains(village.number()))
                        .toList());
        model.addAttribute("one", one);
        return "announcement";
    }

    private <R> Optional<R> found(String code, Query<R> query) {
        try {
            return Optional.of(visitor.ask(code, query));
        } catch (NotFound absent) {
            return Optional.empty();
        }
    }

    /** What was public once is told to be gone, and why; what never was stays unknown. */
    private ModelAndView withdrawn(String code, AnnouncementGone gone) {
        ModelAndView page = new ModelAndView("announcement-gone", HttpStatus.GONE);
        page.addObject("gone", visitor.ask(code, gone));
        page.addObject("organisation", visitor.organisation(code));
        return page;
    }

    @GetMapping("/o/{code}/announcements/{announcement:[A-Za-z0-9-]{1,64}}/{file:[0-9a-f]{64}}")
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable String announcement, @PathVariable String file) {
        AnnouncementId id = new AnnouncementId(announcement);
        StoredFile.Content content = visitor.ask(code, new AnnouncedFile(id, file));
        String name = visitor.ask(code, new OneAnnouncement(id)).attachments().stream()
                .filter(attachment -> attachment.file().equals(file))
                .findFirst()
                .map(Attachment::name)
                .orElse(file);
        MediaType type = MediaType.parseMediaType(content.mediaType());
        boolean opens = type.getType().equals("image");
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(file)
                .header(ContentPolicy.HEADER, NOTHING_RUNS)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(opens ? "inline" : "attachment")
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
