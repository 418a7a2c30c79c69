package app.prongsai.ui.portal;

import app.prongsai.announcements.Door;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.announcements.Topics;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.ui.words.PublicAddress;
import app.prongsai.ui.words.TopicNames;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's announcements as RSS 2.0. */
@RestController
class AnnouncementFeed {

    private static final int MOST = 50;
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml;charset=UTF-8");

    private final Visitor visitor;
    private final PublicAddress addresses;
    private final MessageSource texts;

    AnnouncementFeed(Visitor visitor, PublicAddress addresses, MessageSource texts) {
        this.visitor = visitor;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping("/o/{code}/announcements.rss")
    @KeptPage
    ResponseEntity<String> feed(@PathVariable String code, Locale locale) throws FeedException {
        Profile organisation = visitor.organisation(code);
        TopicNames topics = TopicNames.of(visitor.ask(code, new Topics()), locale);
        String page = addresses.organisation(organisation.tenant()) + "/announcements";
        String name = organisation.type().fullName(organisation.name());
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(legal(texts.getMessage("feed.title", new Object[] {name}, locale)));
        channel.setLink(page);
        channel.setDescription(legal(texts.getMessage("feed.description", new Object[] {name}, locale)));
        channel.setLanguage(locale.getLanguage());
        channel.setForeignMarkup(List.of(new Element("link", ATOM)
                .setAttribute("href", page + ".rss")
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")));
        channel.setItems(visitor.ask(code, new LatestAnnouncements(null, MOST)).announcements().stream()
                .map(announcement -> item(
                        announcement,
                        topics,
                        page,
                        addresses.of(ShortAddress.of(organisation.tenant(), announcement.announcement(), Door.FEED)
                                .path())))
                .toList());
        return ResponseEntity.ok().contentType(RSS).body(new WireFeedOutput().outputString(channel));
    }

    private static Item item(Announcement announcement, TopicNames topics, String page, String address) {
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(page + "/" + announcement.announcement().value());
        Description description = new Description();
        description.setType("text/plain");
        description.setValue(legal(announcement.text()));
        Category category = new Category();
        category.setValue(legal(topics.name(announcement.topic())));
        Item item = new Item();
        item.setTitle(legal(announcement.title()));
        item.setLink(address);
        item.setGuid(guid);
        item.setDescription(description);
        item.setCategories(List.of(category));
        item.setPubDate(Date.from(announcement.publishedAt()));
        return item;
    }

    /** Without the characters that XML cannot carry at all. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
