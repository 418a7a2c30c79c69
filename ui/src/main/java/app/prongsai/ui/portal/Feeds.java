package app.prongsai.ui.portal;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.Topics;
import app.prongsai.ui.words.PublicAddress;
import app.prongsai.ui.words.TopicNames;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's announcements as feeds. */
@RestController
class Feeds {

    private static final int MOST = 50;
    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final Visitor visitor;
    private final PublicAddress addresses;
    private final MessageSource texts;

    Feeds(Visitor visitor, PublicAddress addresses, MessageSource texts) {
        this.visitor = visitor;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping("/o/{code}/announcements.rss")
    @KeptPage
    ResponseEntity<String> rss(@PathVariable String code, Locale locale) throws FeedException {
        return answer(RSS, RssFeed.of(news(code, locale)));
    }

    @GetMapping("/o/{code}/announcements.atom")
    @KeptPage
    ResponseEntity<String> atom(@PathVariable String code, Locale locale) throws FeedException {
        return answer(ATOM, AtomFeed.of(news(code, locale)));
    }

    private NewsFeed news(String code, Locale locale) {
        return NewsFeed.of(
                visitor.organisation(code),
                visitor.ask(code, new LatestAnnouncements(null, MOST)).announcements(),
                TopicNames.of(visitor.ask(code, new Topics()), locale),
                addresses,
                texts,
                locale);
    }

    private static ResponseEntity<String> answer(MediaType type, WireFeed feed) throws FeedException {
        return ResponseEntity.ok().contentType(type).body(new WireFeedOutput().outputString(feed));
    }
}
