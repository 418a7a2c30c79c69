package app.prongsai.deploy;

import app.prongsai.access.AccessCheck;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Damage;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.eventstore.proof.Verdict;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Walks the hash chains of the log, compares them with the published anchors and names the first damaged commit;"
                    + " then the access logs, of which it names the first damaged entry.",
            "Exit codes: 0 sound, 1 damaged, 3 failed."
        })
final class VerifyVerb implements Callable<Integer> {

    private static final int SOUND = 0;
    private static final int DAMAGED = 1;

    private final Supplier<DataVerb> data;

    @Option(
            names = {"--organisation", "--tenant"},
            paramLabel = "CODE",
            description = "Only this organisation.")
    private @Nullable String organisation;

    @Option(names = "--json", description = "Prints one JSON object instead of a text.")
    private boolean json;

    @Option(
            names = "--anchor",
            description = "If all is sound, signs and publishes the heads now, beside the daily ones.")
    private boolean anchor;

    @Option(
            names = "--head",
            paramLabel = "COMMIT:HASH",
            description = "A head that somebody kept: the organisation's history must still pass through it.")
    private @Nullable String head;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    VerifyVerb() {
        this(DataVerb::openToRead);
    }

    VerifyVerb(Supplier<DataVerb> data) {
        this.data = data;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (head != null && (organisation == null || !head.matches("[0-9]{1,12}:[0-9a-f]{64}"))) {
            throw new Refused("--head wants a commit's number and hash, 106:af34…, and --organisation beside it.");
        }
        TenantId only = organisation == null ? null : Organisations.code(organisation);
        try (DataVerb open = data.get()) {
            Verification verification = open.bean(Verification.class);
            Verdict verdict =
                    only == null ? verification.all(registered(open), this::say) : verification.one(only, this::say);
            if (only != null && verdict.commits() == 0 && !registered(open).contains(only)) {
                throw new NotFound();
            }
            if (verdict.sound() && only != null && head != null && !passes(verification, only, head)) {
                verdict = verdict.missing(only, head);
            }
            if (anchor && verdict.sound()) {
                anchor(open, verdict);
            }
            Map<TenantId, AccessCheck.Verdict> accessLogs = accessLogs(open, only);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    json
                            ? new ObjectMapper().writeValueAsString(json(verdict, accessLogs))
                            : text(verdict, accessLogs));
            out.flush();
            return sound(verdict, accessLogs) ? SOUND : DAMAGED;
        }
    }

    /** The platform's own too, unless one organisation is meant. */
    private static Map<TenantId, AccessCheck.Verdict> accessLogs(DataVerb data, @Nullable TenantId only) {
        Stream<TenantId> meant =
                only == null ? Stream.concat(Stream.of(TenantId.PLATFORM), registered(data).stream()) : Stream.of(only);
        Map<TenantId, AccessCheck.Verdict> verdicts = new LinkedHashMap<>();
        Backend backend = data.bean(Backend.class);
        meant.distinct()
                .forEach(tenant ->
                        verdicts.put(tenant, backend.ask(Actor.system(tenant, Channel.CLOCK), new AccessCheck())));
        return verdicts;
    }

    private static boolean sound(Verdict log, Map<TenantId, AccessCheck.Verdict> accessLogs) {
        return log.sound() && accessLogs.values().stream().allMatch(AccessCheck.Verdict::sound);
    }

    private static long entries(Map<TenantId, AccessCheck.Verdict> accessLogs) {
        return accessLogs.values().stream()
                .mapToLong(AccessCheck.Verdict::entries)
                .sum();
    }

    private static boolean passes(Verification verification, TenantId organisation, String head) {
        String[] parts = head.split(":");
        return verification.passes(organisation, Long.parseLong(parts[0]), parts[1]);
    }

    private static void anchor(DataVerb data, Verdict verdict) {
        Instant now = data.bean(Clock.class).instant();
        LocalDate today = LocalDate.ofInstant(now, ThaiDates.ZONE);
        for (Verdict.History history : verdict.histories()) {
            data.bean(Anchors.class).anchorNow(history.organisation(), today, now, data.bean(Signer.class));
        }
    }

    private static List<TenantId> registered(DataVerb data) {
        return data
                .bean(Backend.class)
                .ask(Actor.system(TenantId.PLATFORM, Channel.CLOCK), new PublicOrganisations())
                .organisations()
                .stream()
                .map(Listed::tenant)
                .toList();
    }

    private static String text(Verdict verdict, Map<TenantId, AccessCheck.Verdict> accessLogs) {
        String walked = verdict.commits() + " commits of " + verdict.histories().size() + " organisations and "
                + entries(accessLogs) + " entries of their access logs";
        if (sound(verdict, accessLogs)) {
            return "sound: " + walked;
        }
        StringBuilder text = new StringBuilder();
        verdict.damages()
                .forEach(damage -> text.append("damaged: ").append(damage).append(System.lineSeparator()));
        accessLogs.forEach((organisation, log) -> {
            if (!log.sound()) {
                text.append("damaged: the access log of ")
                        .append(organisation.code())
                        .append(" at entry ")
                        .append(log.damaged())
                        .append(System.lineSeparator());
            }
        });
        return text.append("walked: ").append(walked).toString();
    }

    private static Map<String, Object> json(Verdict verdict, Map<TenantId, AccessCheck.Verdict> accessLogs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sound", sound(verdict, accessLogs));
        json.put(
                "organisations",
                verdict.histories().stream().map(VerifyVerb::json).toList());
        json.put("damages", verdict.damages().stream().map(VerifyVerb::json).toList());
        json.put(
                "accessLogs",
                accessLogs.entrySet().stream()
                        .map(log -> json(log.getKey(), log.getValue()))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(TenantId organisation, AccessCheck.Verdict log) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("organisation", organisation.code());
        json.put("entries", log.entries());
        json.put("damaged", log.damaged());
        return json;
    }

    private static Map<String, Object> json(Verdict.History history) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", history.organisation().code());
        json.put("commits", history.commits());
        json.put("head", history.head());
        json.put("anchors", history.anchors());
        return json;
    }

    private static Map<String, @Nullable Object> json(Damage damage) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "organisation",
                damage.organisation() == null ? null : damage.organisation().code());
        json.put("commit", damage.commit() == 0 ? null : damage.commit());
        json.put("position", damage.position());
        json.put("stream", damage.stream());
        json.put("what", damage.what());
        return json;
    }

    private void say(long commits) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r" + commits + " commits ");
        err.flush();
    }
}
