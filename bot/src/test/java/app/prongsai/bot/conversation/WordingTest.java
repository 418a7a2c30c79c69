package app.prongsai.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+|[a-z]+(?:-[a-z]+)*)\"");

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void both_languages_have_the_same_keys_and_every_text_is_used() throws IOException {
        Set<String> thai = keys(Locale.ROOT);
        assertThat(keys(Locale.ENGLISH)).isEqualTo(thai);
        assertThat(quoted()).containsAll(thai);
    }

    @Test
    void every_text_that_is_said_is_written_in_its_language() throws IOException {
        Pattern said = Pattern.compile("(?:say|tap|main)\\((?:turn, )?\\s*\"([a-z.-]+)\"");
        for (String source : sources()) {
            var matcher = said.matcher(source);
            while (matcher.find()) {
                String key = matcher.group(1);
                assertThat(Wording.THAI.say(key, "1", "2", "3", "4", "5"))
                        .as(key)
                        .isNotBlank();
                assertThat(Wording.ENGLISH.say(key, "1", "2", "3", "4", "5"))
                        .as(key)
                        .matches(text -> !text.replace("ไทย", "").matches("(?s).*[ก-๛].*"));
            }
        }
    }

    private static Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("bot-messages", locale, EXACTLY).keySet();
    }

    private static Set<String> quoted() throws IOException {
        Set<String> quoted = new TreeSet<>();
        for (String source : sources()) {
            KEY.matcher(source).results().map(match -> match.group(1)).forEach(quoted::add);
        }
        return quoted;
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/prongsai/bot/conversation"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordingTest::read)
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
