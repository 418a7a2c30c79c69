package app.prongsai.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.deliveries.DeliveryEvent;
import app.prongsai.deliveries.Priority;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.Succession;
import app.prongsai.disclosure.events.ChecklistEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ClarificationPackFrozen;
import app.prongsai.disclosure.events.ChecklistEvent.ItemEvent;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListAdopted;
import app.prongsai.disclosure.events.ChecklistEvent.ItemListRenewed;
import app.prongsai.handbook.HandbookTable;
import app.prongsai.intake.FindingRules;
import app.prongsai.links.Trouble;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.read.MeasureChange;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.reminders.ReminderEvent;
import app.prongsai.shared.Channel;
import app.prongsai.shared.EventType;
import app.prongsai.signin.SignInEvent;
import app.prongsai.staff.PersonEvent;
import app.prongsai.subscriptions.SubscriberEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern IN_JAVA =
            Pattern.compile("(?:getT|t)ranslat(?:ion|e)\\(\\s*\"([a-z0-9.A-Z_-]+)\"[,)\\s]");
    private static final Pattern IN_PAGES = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[(}]");

    @Test
    void every_text_is_there_in_both_languages_with_the_same_places_to_fill() throws IOException {
        Properties thai = bundle("translations.properties");
        Properties english = bundle("translations_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(thai.stringPropertyNames());
        for (String key : thai.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(thai.getProperty(key)));
        }
    }

    @Test
    void every_key_that_a_screen_or_page_names_has_a_text() throws IOException {
        Set<String> named = new TreeSet<>(find(Path.of("src/main/java"), ".java", IN_JAVA));
        named.addAll(find(Path.of("src/main/resources/templates"), ".html", IN_PAGES));
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(bundle("translations.properties").stringPropertyNames()).containsAll(named);
    }

    @Test
    void every_value_that_is_shown_by_name_has_a_text() throws IOException {
        Set<String> texts = bundle("translations.properties").stringPropertyNames();
        assertThat(texts)
                .containsAll(named("status.", MeasureStatus.values()))
                .containsAll(named("remark.", Remark.values()))
                .containsAll(named("evidence.kind.", EvidenceKind.values()))
                .containsAll(named("organisation.type.", OrganisationType.values()))
                .containsAll(named("link.trouble.", Trouble.values()))
                .containsAll(named("delivery.kind.", Priority.values()))
                .containsAll(named("oit.state.", ItemState.values()))
                .containsAll(named("handbook.table.", HandbookTable.values()));
        assertThat(texts)
                .containsAll(named("channel.", Channel.values()).stream()
                        .filter(key -> !key.endsWith("WEB"))
                        .toList());
    }

    @Test
    void every_event_of_a_measure_has_its_sentence() throws IOException {
        assertThat(bundle("translations.properties").stringPropertyNames())
                .containsAll(Arrays.stream(MeasureEvent.class.getPermittedSubclasses())
                        .map(event -> "history." + event.getSimpleName())
                        .toList());
    }

    @Test
    void every_event_of_an_oit_item_has_its_sentence() throws IOException {
        Set<Class<?>> withoutOneSentence =
                Set.of(ItemEvent.class, ItemListAdopted.class, ItemListRenewed.class, ClarificationPackFrozen.class);
        assertThat(bundle("translations.properties").stringPropertyNames())
                .containsAll(Stream.of(ChecklistEvent.class, ItemEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .filter(event -> !withoutOneSentence.contains(event))
                        .map(event -> "oit.history." + event.getSimpleName())
                        .toList())
                .containsAll(named("oit.history.ItemListRenewed.", Succession.Fate.values()));
    }

    @Test
    void every_event_about_people_is_named_in_what_is_held_on_somebody() throws IOException {
        assertThat(bundle("translations.properties").stringPropertyNames())
                .containsAll(Stream.of(
                                PersonEvent.class,
                                SignInEvent.class,
                                SubscriberEvent.class,
                                ReminderEvent.class,
                                DeliveryEvent.class)
                        .flatMap(TextsTest::types)
                        .map(type -> "record.event." + type)
                        .toList());
    }

    private static Stream<String> types(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(TextsTest::types)
                : Stream.of(family.getAnnotation(EventType.class).name());
    }

    @Test
    void every_change_between_two_states_of_a_measure_has_its_sentence() throws IOException {
        assertThat(bundle("translations.properties").stringPropertyNames())
                .containsAll(Arrays.stream(MeasureChange.class.getPermittedSubclasses())
                        .map(change -> "change." + change.getSimpleName())
                        .toList());
    }

    @Test
    void every_rule_of_the_linter_has_its_name() throws IOException {
        assertThat(bundle("translations.properties").stringPropertyNames())
                .containsAll(Stream.concat(FindingRules.codes().stream(), Stream.of("dead-link", "awaits-approval"))
                        .map(code -> "finding.rule." + code)
                        .toList());
    }

    private static Set<String> named(String prefix, Enum<?>[] values) {
        Set<String> keys = new TreeSet<>();
        for (Enum<?> value : values) {
            keys.add(prefix + value.name());
        }
        return keys;
    }

    private static Set<String> find(Path root, String ending, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!matcher.group(1).endsWith(".")) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }

    private static Set<Integer> places(String pattern) {
        Set<Integer> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            places.add(Integer.parseInt(matcher.group(1)));
        }
        assertThat(new MessageFormat(pattern, Locale.ROOT).toPattern()).isNotNull();
        return places;
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/vaadin-i18n/" + name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
