package app.prongsai.ui;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at a page as it stands in the browser for what WCAG 2.2 AA and good practice forbid. */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations']
              });
              return result.violations.flatMap(rule =>
                rule.nodes.map(node => ({rule: rule.id, where: node.target.join(' '), why: node.failureSummary})));
            }
            """;

    private Axe() {}

    /** One line for each place that breaks a rule. */
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        List<String> lines = new ArrayList<>();
        for (Object found : (List<?>) page.evaluate(RUN)) {
            Map<?, ?> place = (Map<?, ?>) found;
            lines.add(page.url().replaceAll("^https?://[^/]+", "") + " " + place.get("rule") + " at "
                    + place.get("where") + ": "
                    + String.valueOf(place.get("why")).replaceAll("\\s+", " "));
        }
        return lines;
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
