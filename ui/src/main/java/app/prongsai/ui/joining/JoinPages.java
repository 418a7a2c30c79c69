package app.prongsai.ui.joining;

import app.prongsai.admissions.AdmissionId;
import app.prongsai.admissions.AdmissionStanding;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Allowance;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Find the organisation, fill the form, see what became of it. Readable and usable without scripts. */
@Controller
class JoinPages {

    private static final int MOST_SHOWN = 20;
    private static final int MOST_AN_HOUR = 10;
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Backend backend;
    private final Allowance requests;

    JoinPages(Backend backend) {
        this.backend = backend;
        this.requests = new Allowance(Duration.ofHours(1));
    }

    /** @param code of one that was found; empty for one that stands in no list */
    @GetMapping("/join")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String code,
            Model model) {
        if (code == null) {
            List<Listed> found = q.isBlank() ? List.of() : found(q);
            model.addAttribute("q", q);
            model.addAttribute("found", found.stream().limit(MOST_SHOWN).toList());
            model.addAttribute("more", Math.max(0, found.size() - MOST_SHOWN));
            return "join";
        }
        String attempt = UUID.randomUUID().toString();
        return form(JoinForm.of(attempt, listed(code).orElse(null)), model);
    }

    @PostMapping("/join")
    String request(
            @ModelAttribute JoinForm sent,
            @RequestParam(required = false) @Nullable MultipartFile document,
            HttpServletRequest request,
            Model model,
            Locale locale)
            throws IOException {
        JoinForm form = listed(sent.code()).map(sent::as).orElse(sent);
        try {
            RuleViolated.unless(requests.take(request.getRemoteAddr(), 1, MOST_AN_HOUR), "admission.too-many-requests");
            backend.send(visitor(), form.request(document == null ? new byte[0] : document.getBytes()));
        } catch (RuleViolated violation) {
            model.addAttribute("problem", Sentences.of(violation, locale));
            return form(form, model);
        }
        awaitShown(new AdmissionId(form.attempt()));
        return "redirect:/join/" + form.attempt();
    }

    /** The read models follow within moments; the next page shall find it. */
    private void awaitShown(AdmissionId admission) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < end && told(admission).isEmpty()) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    @GetMapping("/join/{admission:[A-Za-z0-9-]{36}}")
    String standing(@PathVariable String admission, Model model) {
        model.addAttribute("one", told(new AdmissionId(admission)).orElse(null));
        return "joined";
    }

    private Optional<AdmissionStanding.Told> told(AdmissionId admission) {
        try {
            return Optional.of(backend.ask(visitor(), new AdmissionStanding(admission)));
        } catch (NotFound notYetOrNever) {
            return Optional.empty();
        }
    }

    @ExceptionHandler(IllegalArgumentException.class)
    void nonsense(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private String form(JoinForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("types", OrganisationType.values());
        return "join-form";
    }

    private List<Listed> found(String q) {
        return backend.ask(visitor(), new PublicOrganisations()).organisations().stream()
                .filter(listed -> listed.isCalled(q))
                .toList();
    }

    private Optional<Listed> listed(String code) {
        return backend.ask(visitor(), new PublicOrganisations()).organisations().stream()
                .filter(listed -> listed.tenant().code().equals(code))
                .findFirst();
    }

    private static Actor visitor() {
        return Actor.publicOf(TenantId.PLATFORM);
    }
}
