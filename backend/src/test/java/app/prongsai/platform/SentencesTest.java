package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.RuleViolated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Pattern RULE_IN_CODE =
            Pattern.compile("(?:unless\\([^;]*?|new RuleViolated\\(\\s*)\"([a-z]+\\.[a-z-]+)\"", Pattern.DOTALL);

    @Test
    void every_rule_has_its_sentence_in_thai_and_in_english() throws IOException {
        Set<String> rules = rulesInCode();
        assertThat(rules).contains("measure.done-needs-evidence");
        for (String rule : rules) {
            RuleViolated violation = new RuleViolated(rule, 1, 2, 3);
            assertThat(Sentences.of(violation, Locale.of("th"))).as(rule).matches("(?s).*[ก-๛].*");
            assertThat(Sentences.of(violation, Locale.ENGLISH)).as(rule).doesNotMatch("(?s).*[ก-๛].*");
        }
    }

    private static Set<String> rulesInCode() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = RULE_IN_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    rules.add(matcher.group(1));
                }
            }
        }
        return rules;
    }
}
