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
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.ReportDesk.Note;
import app.prongsai.reports.ReportState;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Role;
import app.prongsai.staff.EndAssignment;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsendDialogueTest extends LineWorld {

    private static final RoundId ROUND = RoundId.of(2570, 6);

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

    @Test
    void a_comment_on_a_report_taken_back_leaves_the_agreement() {
        Town town = withReport("unsend-comment");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        Dialogue clerk = town.staff("อนันต์ ปลัด", Role.CLERK);
        String message = said(head, "อนุมัติ รายงาน นายดำทำช้า");
        head.isAnswered("ส่งต่อให้ปลัดแล้ว");
        town.waitsFor(ROUND, ApprovalStep.CLERK);
        head.say(new Said.Unsend(message));
        eventually(() -> assertThat(notes(town)).endsWith("ReportEndorsed", "ReportWordsWithdrawn"));
        assertThat(town.desk(ROUND).toString()).doesNotContain("นายดำ");
        assertThat(town.desk(ROUND).notes().getLast().actor())
                .isEqualTo(town.person("สุดา หัวหน้า").toString());
        assertThat(town.desk(ROUND).waitsFor()).isEqualTo(ApprovalStep.CLERK);
        clerk.says("งาน").isAnswered("หัวหน้าเห็นชอบแล้ว: สุดา หัวหน้า").notSaying("นายดำ");
    }

    @Test
    void a_reason_for_returning_a_report_taken_back_leaves_it_returned_even_by_who_has_left() {
        Town town = withReport("unsend-return");
        Dialogue head = town.staff("สุดา หัวหน้า", Role.HEAD);
        head.says("งาน").isAnswered("รอท่านเห็นชอบ");
        head.taps("ส่งกลับ").isAnswered("กรุณาพิมพ์เหตุผลที่ส่งกลับ");
        String message = said(head, "นายดำลงตัวเลขผิด");
        head.isAnswered("ส่งกลับแล้ว");
        eventually(() -> assertThat(town.desk(ROUND).state()).isEqualTo(ReportState.RETURNED));
        town.send(new EndAssignment(town.person("สุดา หัวหน้า")));
        town.noLongerKnows(head.user());
        head.say(new Said.Unsend(message));
        eventually(() -> assertThat(notes(town)).endsWith("ReportReturned", "ReportWordsWithdrawn"));
        assertThat(town.desk(ROUND).toString()).doesNotContain("นายดำ");
        assertThat(town.desk(ROUND).state()).isEqualTo(ReportState.RETURNED);
    }

    private Town withReport(String code) {
        Town town = town(code);
        town.plans("457", "มาตรการเผยแพร่ข้อมูล");
        town.opensRound(ROUND);
        town.submitsReport(ROUND);
        return town;
    }

    private static List<String> notes(Town town) {
        return town.desk(ROUND).notes().stream().map(Note::what).toList();
    }

    private static String said(Dialogue officer, String text) {
        return officer.say(new Said.Text(text)).messageIds().getFirst();
    }

    private static List<String> whats(Town town, MeasureId measure) {
        return town.sheet(measure).history().stream().map(Entry::what).toList();
    }
}
