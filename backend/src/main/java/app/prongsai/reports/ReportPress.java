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

    ReportPress(@Lazy Backend backend, TenantFiles files, RoundReports reports, RoundFindings findings) {
        this.backend = backend;
        this.files = files;
        this.reports = reports;
        this.findings = findings;
    }

    /** What would be submitted. */
    record Draft(Instant asOf, String content, int measures, int errors) {}

    /** @throws NotFound if the round is not open */
    Draft draft(TenantId tenant, RoundId round, Instant asOf) {
        OfficialReport document = reports.document(tenant, round, asOf);
        int errors = findings.findings(tenant, round, asOf).errors();
        return new Draft(asOf, keep(tenant, document), document.rows().size(), errors);
    }

    List<ApprovalStep> chain(TenantId tenant) {
        return backend.ask(Actor.system(tenant, Channel.API), new ApprovalChainOf())
                .steps();
    }

    /** The same report with the names of those who made, examined and approved it, its number and its date. */
    String sign(TenantId tenant, String content, String maker, List<Signed> signed, String number, LocalDate date) {
        OfficialReport draft = read(tenant, content);
        People.Staff staff = backend.ask(Actor.system(tenant, Channel.API), new People());
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
        byte[] bytes = files.find(tenant, content).orElseThrow(NotFound::new);
        try {
            return JSON.readValue(bytes, OfficialReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String keep(TenantId tenant, OfficialReport document) {
        try {
            return files.store(tenant, JSON.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
