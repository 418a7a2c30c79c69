package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SharesTest {

    @Property
    void the_shares_of_all_processes_are_all_segments(
            @ForAll @IntRange(min = 1, max = 64) int segments, @ForAll @IntRange(min = 1, max = 20) int processes) {
        int all = 0;
        for (int place = 0; place < processes; place++) {
            all += Shares.of(segments, processes, place);
        }
        assertThat(all).isEqualTo(segments);
    }

    @Property
    void no_process_has_two_segments_more_than_another(
            @ForAll @IntRange(min = 1, max = 64) int segments, @ForAll @IntRange(min = 1, max = 20) int processes) {
        assertThat(Shares.of(segments, processes, 0) - Shares.of(segments, processes, processes - 1))
                .isBetween(0, 1);
    }
}
