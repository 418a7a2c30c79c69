package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.bot.simulator.Said;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.staff.EndAssignment;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsendDialogueTest extends LineWorld {

    @Test
    void a_report_taken_back_keeps_its_number_and_loses_its_words() {
        Town town = town("unsend-report");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        String message = said(officer, "457 70% นายดำโทร 081-234-5678");
        officer.isAnswered("70%");
        eventually(() -> assertThat(town.sheet(measure).percent()).isEqualTo(70));

        officer.say(new Said.Unsend(message));
        eventually(() -> assertThat(whats(town, measure)).endsWith("ProgressReported", "WordsWithdrawn"));
        assertThat(town.sheet(measure).percent()).isEqualTo(70);
        assertThat(town.sheet(measure).history())
                .noneMatch(entry -> entry.toString().contains("081"));
        assertThat(town.sheet(measure).history().getLast().actor())
                .isEqualTo(town.person("สมชาย ใจดี").toString());
    }

    @Test
    void a_problem_taken_back_is_shown_nowhere() {
        Town town = town("unsend-problem");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        String message = said(officer, "ติดปัญหา 457 นายดำไม่มา");
        officer.isAnswered("บันทึกปัญหาแล้ว");
        eventually(() -> assertThat(town.sheet(measure).remarks()).containsKey(Remark.PROBLEM));
        officer.say(new Said.Unsend(message));
        eventually(() -> assertThat(whats(town, measure)).contains("WordsWithdrawn"));
        assertThat(town.sheet(measure).remarks()).isEmpty();
        assertThat(town.sheet(measure).history())
                .noneMatch(entry -> entry.toString().contains("นายดำ"));
    }

    @Test
    void words_that_still_wait_for_their_task_are_forgotten() {
        Town town = town("unsend-waiting");
        MeasureId measure = town.plans("457", "เว็บไซต์");
        Dialogue officer = town.officer();
        String message = said(officer, "ติดปัญหา นายดำไม่มา");
        officer.isAnswered("งานใด");
        officer.say(new Said.Unsend(message));
        officer.taps("457 เว็บไซต์").isAnswered("ยังไม่ได้บันทึก");
        assertThat(town.sheet(measure).remarks()).isEmpty();
    }

    @Test
    void the_only_proof_taken_back_takes_done_back_with_it() {
        Town town = town("unsend-proof");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        officer.says("เสร็จ 457").isAnswered("ต้องมีหลักฐาน");
        var photo = officer.say(new Said.Photos(List.of(Pictures.png(1))));
        officer.isAnswered("ดำเนินการแล้ว");
        eventually(() -> assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.DONE));

        officer.say(new Said.Unsend(photo.messageIds().getFirst()));
        eventually(() ->
                assertThat(whats(town, measure)).endsWith("MeasureReopened", "EvidenceWithdrawn", "WordsWithdrawn"));
        assertThat(town.sheet(measure).evidence()).isEmpty();
        assertThat(town.sheet(measure).status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        officer.says("457").isAnswered("อยู่ระหว่างดำเนินการ", "หลักฐาน 0 รายการ");
    }

    @Test
    void who_has_left_can_still_take_back_the_own_words() {
        Town town = town("unsend-left");
        MeasureId measure = town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        Dialogue officer = town.officer();
        String message = said(officer, "457 70% นายดำไม่มา");
        officer.isAnswered("70%");
        town.send(new EndAssignment(town.person("สมชาย ใจดี")));
        town.noLongerKnows(officer.user());
        officer.say(new Said.Unsend(message));
        eventually(() -> assertThat(whats(town, measure)).contains("WordsWithdrawn"));
        assertThat(town.sheet(measure).history())
                .noneMatch(entry -> entry.toString().contains("นายดำ"));
    }

    private static String said(Dialogue officer, String text) {
        return officer.say(new Said.Text(text)).messageIds().getFirst();
    }

    private static List<String> whats(Town town, MeasureId measure) {
        return town.sheet(measure).history().stream().map(Entry::what).toList();
    }
}
