package app.prongsai.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncedMeetingTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void the_first_day_from_its_publication_on_and_the_hour_behind_it_count() {
        assertThat(read("ตามมติวันที่ 1 ต.ค. 2569 เวลา 13.00 น. ขอเชิญประชุมวันที่ ๒๗ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๓๐ น."))
                .hasValue(meeting(27, LocalTime.of(9, 30), null));
    }

    @Test
    void a_span_of_hours_has_an_end_if_that_is_later_on_the_day() {
        assertThat(read("ประชุม 27 พ.ย. 69 เวลา 9:00 - 12.00 น."))
                .hasValue(meeting(27, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(read("ประชุม 27 พ.ย. 69 เวลา ๑๓.๓๐ น. ถึง ๑๖.๓๐ น."))
                .hasValue(meeting(27, LocalTime.of(13, 30), LocalTime.of(16, 30)));
        assertThat(read("ประชุม 27 พ.ย. 69 เวลา 13.30 ถึง 4.30 นาฬิกา"))
                .hasValue(meeting(27, LocalTime.of(13, 30), null));
        assertThat(read("ประชุม 27 พ.ย. 69 เวลา 18.00 - 24.00 น.")).hasValue(meeting(27, LocalTime.of(18, 0), null));
    }

    @Test
    void without_an_hour_it_is_the_day_and_without_a_day_it_is_no_meeting() {
        assertThat(read("ประชุม 22 พ.ย. 2569 งบประมาณ 12.50 ล้านบาท")).hasValue(meeting(22, null, null));
        assertThat(read("จะแจ้งวันประชุมให้ทราบภายหลัง")).isEmpty();
        assertThat(read("สรุปการประชุมเมื่อ 1 ต.ค. 2569")).isEmpty();
    }

    private static AnnouncedMeeting meeting(int day, LocalTime hour, LocalTime until) {
        LocalDate date = LocalDate.of(2026, 11, day);
        return new AnnouncedMeeting(date, date, hour, until);
    }

    private static Optional<AnnouncedMeeting> read(String text) {
        return AnnouncedMeeting.in(new Announcement(
                new AnnouncementId("a"), "meetings", "ประชุม", text, null, PUBLISHED, List.of(), List.of(), null));
    }
}
