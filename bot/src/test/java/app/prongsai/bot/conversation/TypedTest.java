package app.prongsai.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.conversation.Typed.Free;
import app.prongsai.bot.conversation.Typed.HowFar;
import app.prongsai.bot.conversation.Typed.Order;
import app.prongsai.bot.conversation.Typed.Single;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void single_words_stand_alone() {
        assertThat(Typed.of(" งาน ")).isEqualTo(new Single(Keyword.WORK));
        assertThat(Typed.of("เลิก ทำ")).isEqualTo(new Single(Keyword.UNDO));
        assertThat(Typed.of("ENGLISH")).isEqualTo(new Single(Keyword.ENGLISH));
        assertThat(Typed.of("ยกเลิก")).isEqualTo(new Single(Keyword.CANCEL));
        assertThat(Typed.of("ยกเลิกการเชื่อม")).isEqualTo(new Single(Keyword.UNLINK));
    }

    @Test
    void verbs_take_a_measure_with_or_without_a_blank() {
        assertThat(Typed.of("เสร็จ 6601")).isEqualTo(new Order(Verb.DONE, "6601"));
        assertThat(Typed.of("เสร็จแล้ว6601")).isEqualTo(new Order(Verb.DONE, "6601"));
        assertThat(Typed.of("ไม่มีปัญหา ๖๖๐๑")).isEqualTo(new Order(Verb.NO_PROBLEM, "๖๖๐๑"));
        assertThat(Typed.of("ติดปัญหา 6601 รอ 2 วัน")).isEqualTo(new Order(Verb.PROBLEM, "6601 รอ 2 วัน"));
        assertThat(Typed.of("หลักฐาน")).isEqualTo(new Order(Verb.EVIDENCE, ""));
        assertThat(Typed.of("Done 6601")).isEqualTo(new Order(Verb.DONE, "6601"));
    }

    @Test
    void a_word_that_only_begins_like_a_verb_is_no_verb() {
        assertThat(Typed.of("งานประชาสัมพันธ์")).isEqualTo(new Free("งานประชาสัมพันธ์"));
        assertThat(Typed.of("ปัญหาเรื่องน้ำ")).isEqualTo(new Free("ปัญหาเรื่องน้ำ"));
        assertThat(Typed.of("shower")).isEqualTo(new Free("shower"));
    }

    @Test
    void how_far_a_measure_is_keeps_the_words_as_they_were_typed() {
        assertThat(Typed.of("6601 70% เทคอนกรีตแล้ว")).isEqualTo(new HowFar("6601", 70, "เทคอนกรีตแล้ว", true));
        assertThat(Typed.of("๖๖๐๑  ๗๐ %  ๓ จุด")).isEqualTo(new HowFar("๖๖๐๑", 70, "๓ จุด", true));
        assertThat(Typed.of("รายงาน 6601 70 แล้ว")).isEqualTo(new HowFar("6601", 70, "แล้ว", true));
        assertThat(Typed.of("6601 70")).isEqualTo(new HowFar("6601", 70, "", false));
        assertThat(Typed.of("นัด 10 โมง")).isEqualTo(new HowFar("นัด", 10, "โมง", false));
        assertThat(Typed.of("มาตรการ 5 ส 70%")).isEqualTo(new HowFar("มาตรการ 5 ส", 70, "", true));
        assertThat(Typed.of("6601 70.5")).isEqualTo(new Free("6601 70.5"));
        assertThat(Typed.of("6601\u00a0\u200b70%\nสองบรรทัด")).isEqualTo(new HowFar("6601", 70, "สองบรรทัด", true));
    }

    @Test
    void what_is_said_of_a_measure_that_is_not_named_is_said_with_its_code() {
        assertThat(Typed.about("457", "70% เทแล้ว")).isEqualTo("457 70% เทแล้ว");
        assertThat(Typed.about("457", "เทแล้ว ๗๐ %")).isEqualTo("457 70% เทแล้ว");
        assertThat(Typed.about("457", "70")).isEqualTo("457 70");
        assertThat(Typed.about("457", "เสร็จ")).isEqualTo("เสร็จ 457");
        assertThat(Typed.about("457", "ติดปัญหา ฝนตก")).isEqualTo("ติดปัญหา 457 ฝนตก");
        assertThat(Typed.about("457", "เหลือ 3 จุด")).isEqualTo("457 เหลือ 3 จุด");
        assertThat(Typed.about("457", "สรุป")).isEqualTo("สรุป");
        assertThat(Typed.about("", " ติดปัญหา  ฝนตก")).isEqualTo("ติดปัญหา ฝนตก");
    }

    @Test
    void the_longest_and_strangest_message_is_understood_in_no_time() {
        for (String part : new String[] {"\n", " ", "1 ", "๑", "6601 70% ", "\u200b", "\r\n \t", "https://x "}) {
            String text = part.repeat(5_000 / part.length());
            assertThat(CompletableFuture.supplyAsync(() -> Typed.of(text))).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Property
    void anything_typed_is_understood_as_something(@ForAll @StringLength(max = 200) String text) {
        assertThat(Typed.of(text)).isNotNull();
    }

    @Property
    void so_is_any_thai(@ForAll @CharRange(from = 'ก', to = '๛') @StringLength(max = 60) String text) {
        assertThat(Typed.of(text + " " + text + "%")).isNotNull();
    }
}
