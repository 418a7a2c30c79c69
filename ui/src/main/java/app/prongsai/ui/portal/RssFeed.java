package app.prongsai.ui.portal;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.springframework.web.util.HtmlUtils;

/** Announcements as RSS 2.0. */
final class RssFeed {

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssFeed() {}

    static Channel of(NewsFeed feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(feed.title());
        channel.setLink(feed.page());
        channel.setDescription(feed.description());
        channel.setLanguage(feed.language());
        channel.setForeignMarkup(List.of(new Element("link", ATOM)
                .setAttribute("href", feed.self(".rss"))
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")));
        channel.setItems(feed.entries().stream().map(RssFeed::item).toList());
        return channel;
    }

    private static Item item(NewsFeed.Entry entry) {
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(entry.id());
        Description description = new Description();
        description.setType("text/html");
        description.setValue(html(entry.text()));
        Category category = new Category();
        category.setValue(entry.topicName());
        Item item = new Item();
        item.setTitle(entry.title());
        item.setLink(entry.address());
        item.setGuid(guid);
        item.setDescription(description);
        item.setCategories(List.of(category));
        item.setPubDate(Date.from(entry.publishedAt()));
        return item;
    }

    /** Readers take a description for HTML: what was typed stays a text, and its lines stay lines. */
    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replaceAll("\\R", "<br>");
    }
}
