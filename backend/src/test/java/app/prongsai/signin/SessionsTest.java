package app.prongsai.signin;

import static app.prongsai.signin.GuardedOffice.SOMCHAI;
import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.AssignRoles;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.SetPassword;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class SessionsTest {

    @Autowired
    Backend backend;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionSettings settings;

    @Autowired
    ReadModels readModels;

    @Autowired
    SettableClock clock;

    @Test
    void a_session_in_which_nothing_is_done_ends_and_one_in_use_goes_on() {
        GuardedOffice office = GuardedOffice.of(backend, "idle");
        String session = sessions.begin(office.somchai(), "Firefox, Windows");
        for (int i = 0; i < 4; i++) {
            clock.advance(settings.idle().minusMinutes(1));
            assertThat(sessions.over(office.somchai(), session, true)).isEmpty();
        }
        clock.advance(settings.idle().minusMinutes(1));
        assertThat(sessions.over(office.somchai(), session, false)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(sessions.over(office.somchai(), session, true)).contains(SessionEnd.IDLE);
    }

    @Test
    void a_session_ends_however_much_is_done_in_it() {
        GuardedOffice office = GuardedOffice.of(backend, "long");
        String session = sessions.begin(office.somchai(), "Firefox, Windows");
        Instant end = clock.instant().plus(settings.longest());
        while (clock.instant().plus(Duration.ofHours(1)).isBefore(end)) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.over(office.somchai(), session, true)).isEmpty();
        }
        clock.set(end);
        assertThat(sessions.over(office.somchai(), session, true)).contains(SessionEnd.LONG);
    }

    @Test
    void what_a_person_was_when_signing_in_must_still_be_so() {
        GuardedOffice office = GuardedOffice.of(backend, "changed");
        String session = sessions.begin(office.somchai(), "Firefox, Windows");
        backend.send(office.administrator(), new AssignRoles(SOMCHAI, Set.of("finance"), Set.of(Role.AUDITOR)));
        ends(office, session, SessionEnd.RIGHTS);
        backend.send(office.administrator(), new AssignRoles(SOMCHAI, Set.of("finance"), Set.of(Role.OFFICER)));
        eventually(() ->
                assertThat(sessions.over(office.somchai(), session, false)).isEmpty());
        backend.send(office.administrator(), new SetPassword(SOMCHAI, "รหัสใหม่แปดตัว"));
        ends(office, session, SessionEnd.PASSWORD);
        String next = sessions.begin(office.somchai(), "Firefox, Windows");
        assertThat(sessions.over(office.somchai(), next, false)).isEmpty();
        Actor operator = Actor.operator(office.tenant(), "operator");
        backend.send(operator, new SuspendOrganisation("ค้างค่าบริการ"));
        ends(office, next, SessionEnd.SUSPENDED);
        backend.send(operator, new ResumeOrganisation());
        eventually(
                () -> assertThat(sessions.over(office.somchai(), next, false)).isEmpty());
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        ends(office, next, SessionEnd.LEFT);
    }

    @Test
    void whoever_watches_a_session_hears_of_its_end_by_itself() {
        GuardedOffice office = GuardedOffice.of(backend, "watched");
        String session = sessions.begin(office.somchai(), "Firefox, Windows");
        var ends = new CopyOnWriteArrayList<SessionEnd>();
        try (var watch = backend.watch(office.somchai(), new SessionStanding(session), standing -> {
            if (standing.end() != null) {
                ends.add(standing.end());
            }
        })) {
            backend.send(office.administrator(), new EndAssignment(SOMCHAI));
            eventually(() -> assertThat(ends).contains(SessionEnd.LEFT));
        }
    }

    @Test
    void one_sees_ones_own_sessions_and_ends_one_of_them_or_all() {
        GuardedOffice office = GuardedOffice.of(backend, "own");
        String desk = sessions.begin(office.somchai(), "Firefox, Windows");
        clock.advance(Duration.ofMinutes(5));
        String phone = sessions.begin(office.somchai(), "Chrome, Android");
        String others = sessions.begin(office.administrator(), "Safari, macOS");
        assertThat(backend.ask(office.somchai(), new MySessions()).sessions())
                .extracting(MySessions.Session::device)
                .containsExactly("Chrome, Android", "Firefox, Windows");
        sessions.end(office.somchai(), others);
        sessions.end(office.somchai(), phone);
        assertThat(sessions.over(office.somchai(), phone, true)).contains(SessionEnd.OUT);
        assertThat(sessions.over(office.somchai(), desk, true)).isEmpty();
        assertThat(readModels.collection(Sessions.NAME, Sessions.Row.class).find(office.tenant(), others))
                .isPresent();
        sessions.endAll(office.somchai());
        assertThat(sessions.over(office.somchai(), desk, true)).contains(SessionEnd.OUT);
        assertThat(backend.ask(office.somchai(), new MySessions()).sessions()).isEmpty();
        String again = sessions.begin(office.somchai(), "Firefox, Windows");
        assertThat(sessions.over(office.somchai(), again, true)).isEmpty();
    }

    @Test
    void a_session_is_its_owners_alone_and_nobodys_in_another_organisation() {
        GuardedOffice here = GuardedOffice.of(backend, "mine-here");
        GuardedOffice there = GuardedOffice.of(backend, "mine-there");
        String session = sessions.begin(here.somchai(), "Firefox, Windows");
        assertThat(sessions.over(here.administrator(), session, true)).contains(SessionEnd.OUT);
        assertThat(sessions.over(there.somchai(), session, true)).contains(SessionEnd.OUT);
        assertThat(sessions.over(here.somchai(), "nothing", true)).contains(SessionEnd.OUT);
        assertThat(sessions.over(here.somchai(), session, true)).isEmpty();
    }

    @Test
    void the_operators_session_ends_by_time_alone() {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        String session = sessions.begin(operator, "Firefox, Linux");
        assertThat(sessions.over(operator, session, true)).isEmpty();
        clock.advance(settings.idle());
        assertThat(sessions.over(operator, session, true)).contains(SessionEnd.IDLE);
    }

    @Test
    void sessions_that_nobody_came_back_to_are_swept_away() {
        GuardedOffice office = GuardedOffice.of(backend, "swept");
        String session = sessions.begin(office.somchai(), "Firefox, Windows");
        clock.advance(settings.longest().plus(Duration.ofDays(2)));
        sessions.sweep();
        assertThat(readModels.collection(Sessions.NAME, Sessions.Row.class).find(office.tenant(), session))
                .isEmpty();
    }

    private void ends(GuardedOffice office, String session, SessionEnd end) {
        eventually(() ->
                assertThat(sessions.over(office.somchai(), session, false)).contains(end));
    }
}
