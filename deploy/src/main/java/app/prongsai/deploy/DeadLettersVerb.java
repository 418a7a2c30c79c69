package app.prongsai.deploy;

import app.prongsai.platform.DeadLetter;
import app.prongsai.platform.DeadLetterRequest;
import app.prongsai.platform.DeadLetterRequest.State;
import app.prongsai.platform.DeadLetters;
import app.prongsai.platform.SkippedCommit;
import app.prongsai.shared.TenantId;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "dead-letters",
        description = {
            "Organisations whose events a processor has put aside because it failed at one of them: lists them, tries them"
                    + " again, or leaves out the commit that one of them is parked at.",
            "Exit codes: 0 done, 1 something stays parked, 3 failed."
        })
final class DeadLettersVerb implements Callable<Integer> {

    enum What {
        list,
        retry,
        skip
    }

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration UNANSWERED = Duration.ofSeconds(15);
    private static final int STAYS_PARKED = 1;

    private final Supplier<DataVerb> data;

    @Parameters(paramLabel = "list|retry|skip", arity = "0..1", description = "What to do (list).")
    private What what = What.list;

    @Option(names = "--processor", paramLabel = "P", description = "Only this processor, such as measure-boards.")
    private @Nullable String processor;

    @Option(names = "--organisation", paramLabel = "CODE", description = "Only this organisation.")
    private @Nullable String organisation;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    DeadLettersVerb() {
        this(DataVerb::open);
    }

    DeadLettersVerb(Supplier<DataVerb> data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        if (organisation != null && !TenantId.isCode(organisation)) {
            throw new Refused("\"" + organisation + "\" is not an organisation's code.");
        }
        if (what == What.skip && (processor == null || organisation == null)) {
            throw new Refused("Skipping leaves a commit out for good: say --processor and --organisation.");
        }
        try (DataVerb open = data.get()) {
            DeadLetters deadLetters = open.bean(DeadLetters.class);
            List<DeadLetter> letters = deadLetters.list().stream()
                    .filter(letter -> isMeant(letter.processor(), letter.tenant()))
                    .toList();
            if (letters.isEmpty()) {
                say("No organisation is parked" + (processor == null ? "" : " in " + processor) + ".");
            }
            return switch (what) {
                case list -> list(letters, deadLetters);
                case retry -> each(letters, deadLetters::retry, deadLetters);
                case skip -> each(letters, deadLetters::skip, deadLetters);
            };
        }
    }

    private boolean isMeant(String inProcessor, TenantId tenant) {
        return (processor == null || processor.equals(inProcessor))
                && (organisation == null || organisation.equals(tenant.code()));
    }

    private int list(List<DeadLetter> letters, DeadLetters deadLetters) {
        letters.forEach(letter -> say(placeOf(letter) + " since " + letter.since() + ", tried " + letter.attempts()
                + " times, again at " + letter.due() + ": " + letter.event() + " failed with " + letter.failure()));
        deadLetters.skipped().stream()
                .filter(commit -> isMeant(commit.processor(), commit.tenant()))
                .map(DeadLettersVerb::leftOut)
                .forEach(this::say);
        return 0;
    }

    private static String leftOut(SkippedCommit commit) {
        return commit.processor() + ": " + commit.tenant() + " commit " + commit.chain() + " left out since "
                + commit.at() + ": " + commit.event() + " failed with " + commit.failure();
    }

    private int each(List<DeadLetter> letters, Function<DeadLetter, DeadLetterRequest> wish, DeadLetters deadLetters) {
        boolean allCaughtUp = true;
        for (DeadLetter letter : letters) {
            State end = await(wish.apply(letter), deadLetters);
            say(placeOf(letter)
                    + switch (end) {
                        case DONE -> ": caught up";
                        case OUTDATED -> ": is not parked there any more; nothing was done";
                        default -> ": stays parked, there or further on; see the list";
                    });
            allCaughtUp &= end == State.DONE || end == State.OUTDATED;
        }
        return allCaughtUp ? 0 : STAYS_PARKED;
    }

    /** The process that handles the organisation's events does it. */
    private static State await(DeadLetterRequest request, DeadLetters deadLetters) {
        long asked = System.nanoTime();
        while (true) {
            State state = deadLetters
                    .now(request)
                    .map(DeadLetterRequest::state)
                    .orElseThrow(() -> new Refused("Somebody else asked for the same at the same time."));
            if (state == State.WAITING && System.nanoTime() - asked > UNANSWERED.toNanos()) {
                deadLetters.forget(request);
                throw new Refused("No running product handles " + request.processor() + ". Nothing was changed.");
            }
            if (state != State.WAITING && state != State.RUNNING) {
                deadLetters.forget(request);
                return state;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static String placeOf(DeadLetter letter) {
        return letter.processor() + ": " + letter.tenant() + " at commit " + letter.next();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
