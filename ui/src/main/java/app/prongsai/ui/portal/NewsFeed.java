package app.prongsai.ui.portal;

import app.prongsai.announcements.Door;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.ui.words.PublicAddress;
import app.prongsai.ui.words.TopicNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdom2.Verifier;
import org.springframework.context.MessageSource;

/**
 * An organisation's announcements as both kinds of feed tell them: texts without the characters that XML cannot carry.
 *
 * @param page where people read them
 */
record NewsFeed(String title, String description, String author, String language, String page, List<Entry> entries) {

    /**
     * @param id for good, whatever becomes of the address
     * @param address which tells that the reader came by the feed
     */
    record Entry(
            String id,
            String title,
            String text,
            String topic,
            String topicName,
            String address,
            Instant publishedAt,
            Instant changedAt) {}

    static NewsFeed of(
            Profile organisation,
            List<Announcement> announcements,
            TopicNames topics,
            PublicAddress addresses,
            MessageSource texts,
            Locale locale) {
        String page = addresses.organisation(organisation.tenant()) + "/announcements";
        String name = organisation.type().fullName(organisation.name());
        return new NewsFeed(
                legal(texts.getMessage("feed.title", new Object[] {name}, locale)),
                legal(texts.getMessage("feed.description", new Object[] {name}, locale)),
                legal(name),
                locale.getLanguage(),
                page,
                announcements.stream()
                        .map(one -> entry(
                                one,
                                topics,
                                page,
                                addresses.of(ShortAddress.of(organisation.tenant(), one.announcement(), Door.FEED)
                                        .path())))
                        .toList());
    }

    /** Where this very feed is read, in this language. */
    String self(String ending) {
        return page + ending + (language.equals(Locale.ENGLISH.getLanguage()) ? "?lang=en" : "");
    }

    private static Entry entry(Announcement one, TopicNames topics, String page, String address) {
        return new Entry(
                page + "/" + one.announcement().value(),
                legal(one.title()),
                legal(one.text()),
                one.topic(),
                legal(topics.name(one.topic())),
                address,
                one.publishedAt(),
                one.correction() == null ? one.publishedAt() : one.correction().at());
    }

    private static String legal(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
