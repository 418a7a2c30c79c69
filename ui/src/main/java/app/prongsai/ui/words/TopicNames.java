package app.prongsai.ui.words;

import app.prongsai.announcements.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The topics of announcements by their key, in one language and in their order. */
public record TopicNames(Map<String, String> byKey) {

    public TopicNames {
        byKey = new LinkedHashMap<>(byKey);
    }

    public static TopicNames of(Topics.Offered offered, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        offered.topics()
                .forEach(topic -> names.put(
                        topic.key(),
                        locale.getLanguage().equals(Language.ENGLISH.getLanguage()) ? topic.english() : topic.thai()));
        return new TopicNames(names);
    }

    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    public String name(String key) {
        return byKey.getOrDefault(key, key);
    }
}
