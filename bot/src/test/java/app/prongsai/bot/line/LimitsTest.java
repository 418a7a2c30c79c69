package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void labels_are_counted_as_people_count_and_texts_in_units() {
        assertThat(Limits.clusters("น้ำ", 3)).isEqualTo("น้ำ");
        assertThat(Limits.clusters("กี่กี่กี่", 3)).isEqualTo("กี่กี่กี่");
        assertThat(Limits.clusters("กี่กี่กี่กี่", 3)).isEqualTo("กี่กี่…");
        assertThat(Limits.units("กี่กี่กี่", 9)).isEqualTo("กี่กี่กี่");
        assertThat(Limits.units("กี่กี่กี่", 8)).isEqualTo("กี่กี่…");
        assertThat(Limits.units("👍🏽👍🏽", 6)).isEqualTo("👍🏽…");
    }

    @Property
    void a_cut_keeps_within_the_limit_and_goes_through_no_character(
            @ForAll @CharRange(from = 'ก', to = '๛') @StringLength(max = 60) String text,
            @ForAll @IntRange(min = 2, max = 40) int most) {
        String units = Limits.units(text, most);
        assertThat(units.length()).isLessThanOrEqualTo(most);
        if (!units.equals(text)) {
            assertThat(boundaries(text)).contains(units.length() - 1);
        }
        String clusters = Limits.clusters(text, most);
        assertThat(boundaries(clusters).size() - 1).isLessThanOrEqualTo(most);
        if (!clusters.equals(text)) {
            assertThat(boundaries(text)).contains(clusters.length() - 1);
        }
    }

    private static Set<Integer> boundaries(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        Set<Integer> boundaries = new HashSet<>();
        for (int at = characters.first(); at != BreakIterator.DONE; at = characters.next()) {
            boundaries.add(at);
        }
        return boundaries;
    }
}
