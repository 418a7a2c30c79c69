package app.prongsai.reports;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import app.prongsai.thai.ThaiDates;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Freezes what a report says and keeps it by its SHA-256, before the log speaks of it: a stop in between leaves bytes that
 * nobody is shown.
 */
@Component
class ReportPress {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Backend backend;
    private final TenantFiles files;
    private final RoundReports reports;
    private final RoundFindings findings;
    private final Clock clock;

    ReportPress(@Lazy Backend backend, TenantFiles files, RoundReports reports, RoundFindings findings, Clock clock) {
        this.backend = backend;
        this.files = files;
        this.reports = reports;
        this.findings = findings;
        this.clock = clock;
    }

    /** What would be submitted, and whom it would be laid before. */
    record Draft(Instant asOf, OfficialReport document, int errors, List<ApprovalStep> steps) {}

    /**
     * The report as of the end of that day, or as of now if the day is not over: then it says all that was committed before.
     *
     * @throws NotFound if the round is not open
     */
    Draft draft(TenantId tenant, RoundId round, LocalDate day) {
        Instant now = clock.instant();
        Instant end = ThaiDates.endOf(day);
        Instant asOf = end.isAfter(now) ? now : end;
        return backend.upToDate(
                system(tenant),
                () -> new Draft(
                        asOf,
                        reports.document(tenant, round, end),
                        findings.findings(tenant, round, end).errors(),
                        backend.ask(system(tenant), new ApprovalChainOf()).steps()));
    }

    /** The same report with the names of those who made, examined and approved it, its number and its date. */
    String sign(TenantId tenant, String content, String maker, List<Signed> signed, String number, LocalDate date) {
        OfficialReport draft = read(tenant, content);
        People.Staff staff = backend.upToDate(system(tenant), () -> backend.ask(system(tenant), new People()));
        List<Signature> signatures = new ArrayList<>();
        signatures.add(signature("ผู้จัดทำรายงาน", maker, staff));
        for (Signed one : signed) {
            signatures.add(signature(capacity(one, signed), one.actor(), staff));
        }
        return keep(
                tenant,
                new OfficialReport(
                        draft.headingLines(),
                        draft.basis(),
                        draft.caption(),
                        draft.rows(),
                        signatures,
                        number,
                        ThaiDates.full(date),
                        draft.shortTitle(),
                        draft.facts()));
    }

    /** @throws NotFound if this organisation keeps nothing under the hash */
    OfficialReport read(TenantId tenant, String content) {
        try {
            return JSON.readValue(bytes(tenant, content), OfficialReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotFound if this organisation keeps nothing under the hash */
    byte[] bytes(TenantId tenant, String content) {
        return files.find(tenant, content).orElseThrow(NotFound::new);
    }

    /** @return the SHA-256 under which it is found again */
    String keep(TenantId tenant, OfficialReport document) {
        try {
            return files.store(tenant, JSON.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.API);
    }

    private static String capacity(Signed one, List<Signed> signed) {
        return one == signed.getLast() ? "ผู้อนุมัติ" : "ผู้ตรวจสอบ";
    }

    private static Signature signature(String capacity, String actor, People.Staff staff) {
        Optional<People.Person> person = staff.people().stream()
                .filter(one -> one.person().toString().equals(actor))
                .findFirst();
        return new Signature(
                capacity,
                person.map(People.Person::name).orElse(""),
                person.map(People.Person::position).orElse(""));
    }
}
