package app.prongsai.ui.portal;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** Announcements as Atom 1.0. */
final class AtomFeed {

    private AtomFeed() {}

    static Feed of(NewsFeed feed) {
        Person author = new Person();
        author.setName(feed.author());
        Feed atom = new Feed("atom_1.0");
        atom.setEncoding("UTF-8");
        atom.setId(feed.page());
        atom.setTitle(feed.title());
        atom.setLanguage(feed.language());
        atom.setAuthors(List.of(author));
        atom.setAlternateLinks(List.of(link("alternate", feed.page(), "text/html")));
        atom.setOtherLinks(List.of(link("self", feed.self(".atom"), "application/atom+xml")));
        atom.setUpdated(Date.from(changedAt(feed)));
        atom.setEntries(feed.entries().stream().map(AtomFeed::entry).toList());
        return atom;
    }

    /** A feed that has nothing yet has changed at the beginning of time: the same whenever it is asked. */
    private static Instant changedAt(NewsFeed feed) {
        return feed.entries().stream()
                .map(NewsFeed.Entry::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Entry entry(NewsFeed.Entry entry) {
        Content text = new Content();
        text.setType("text");
        text.setValue(entry.text());
        Category category = new Category();
        category.setTerm(entry.topic());
        category.setLabel(entry.topicName());
        Entry atom = new Entry();
        atom.setId(entry.id());
        atom.setTitle(entry.title());
        atom.setAlternateLinks(List.of(link("alternate", entry.address(), "text/html")));
        atom.setCategories(List.of(category));
        atom.setPublished(Date.from(entry.publishedAt()));
        atom.setUpdated(Date.from(entry.changedAt()));
        atom.setContents(List.of(text));
        return atom;
    }

    private static Link link(String relation, String address, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }
}
