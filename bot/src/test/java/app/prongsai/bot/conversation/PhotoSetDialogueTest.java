package app.prongsai.bot.conversation;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Pictures;
import app.prongsai.bot.Town;
import app.prongsai.conversations.Conversation;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Photos sent together of which one comes late, or never. */
class PhotoSetDialogueTest extends LineWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void a_set_that_stays_incomplete_is_answered_after_a_while_and_a_late_photo_joins_the_same_evidence() {
        Town town = town("set-late");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.says("หลักฐาน 6601").isAnswered("ส่งรูปถ่าย");
        List<String> late = officer.sendsInPart(2, Pictures.png(1), Pictures.png(2), Pictures.png(3));
        haveCome(town, officer, 2);
        clock.advance(PATIENCE);
        officer.isAnswered("มาถึง 2 จาก 3 รูป", "แนบรูปแล้ว 2 รูป").withButtons("เสร็จแล้ว", "เลิกทำ");
        hasOneProof(town, measure, 2);

        SIMULATOR.redeliver(town.channel(), late.getFirst());
        officer.isAnswered("เพิ่มรูปที่มาช้าในหลักฐานเดียวกันแล้ว", "6601 เว็บไซต์");
        hasOneProof(town, measure, 3);
        nothingIsUnderWay(town);
    }

    @Test
    void a_set_without_its_task_is_asked_about_and_a_late_photo_is_of_the_same_proof() {
        Town town = town("set-which");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        List<String> late = officer.sendsInPart(1, Pictures.png(4), Pictures.png(5));
        haveCome(town, officer, 1);
        clock.advance(PATIENCE);
        officer.isAnswered("มาถึง 1 จาก 2 รูป", "รับรูปแล้ว 1 รูป");
        SIMULATOR.redeliver(town.channel(), late.getFirst());
        officer.isAnswered("รับรูปแล้ว 2 รูป");
        officer.taps("6601 เว็บไซต์").isAnswered("แนบรูปแล้ว 2 รูป");
        hasOneProof(town, measure, 2);
    }

    @Test
    void a_late_photo_of_a_proof_that_was_withdrawn_is_asked_about() {
        Town town = town("set-gone");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        List<String> late = officer.sendsInPart(1, Pictures.png(6), Pictures.png(7));
        haveCome(town, officer, 1);
        clock.advance(PATIENCE);
        officer.isAnswered("รับรูปแล้ว 1 รูป");
        officer.taps("6601 เว็บไซต์").isAnswered("แนบรูปแล้ว 1 รูป");
        hasOneProof(town, measure, 1);
        String proof = town.sheet(measure).evidence().getFirst().id();
        Actor coordinator = new Actor(town.tenant(), "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
        backend.send(coordinator, new WithdrawEvidence(measure, proof, "ผิดงาน"));
        clock.advance(Duration.ofMinutes(10));
        SIMULATOR.redeliver(town.channel(), late.getFirst());
        officer.isAnswered("รับรูปแล้ว 1 รูป", "งานใด");
    }

    @Test
    void a_set_that_came_whole_is_not_waited_for() {
        Town town = town("set-whole");
        MeasureId measure = town.plans("6601", "เว็บไซต์");
        Dialogue officer = town.officer();
        officer.says("หลักฐาน 6601").isAnswered("ส่งรูปถ่าย");
        officer.sends(Pictures.png(8), Pictures.png(9))
                .isAnswered("แนบรูปแล้ว 2 รูป")
                .notSaying("มาถึง");
        hasOneProof(town, measure, 2);
        nothingIsUnderWay(town);
    }

    /** What came was worked on, and nothing but the end of the patience is still to be. */
    private void haveCome(Town town, Dialogue officer, int photos) {
        eventually(() -> {
            assertThat(backend.ask(town.system(), new Conversation(officer.user()))
                            .state())
                    .containsEntry("photos.came", String.valueOf(photos));
            assertThat(backend.ask(town.system(), new UnfinishedChats()).chats())
                    .singleElement()
                    .satisfies(chat -> assertThat(chat.json()).contains("photoPatience"));
        });
    }

    private void nothingIsUnderWay(Town town) {
        eventually(() -> assertThat(
                        backend.ask(town.system(), new UnfinishedChats()).chats())
                .isEmpty());
    }

    private static void hasOneProof(Town town, MeasureId measure, int files) {
        eventually(() -> assertThat(town.sheet(measure).evidence())
                .singleElement()
                .satisfies(proof -> assertThat(proof.files()).hasSize(files)));
    }
}
