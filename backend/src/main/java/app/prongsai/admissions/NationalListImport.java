package app.prongsai.admissions;

import app.prongsai.admissions.NationalList.Entry;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.tables.RowProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes the organisations of a list in, each by one command, which is one commit: none is ever there half. Its id is
 * the same on every run, so a run that was stopped is simply begun again.
 */
@Component
public class NationalListImport {

    private static final String COMMAND = "national-list";
    private static final int AT_ONCE = 16;

    private final Backend backend;

    NationalListImport(Backend backend) {
        this.backend = backend;
    }

    /**
     * @param takenIn by this run
     * @param there organisations that were there already, as the list has them
     * @param refused rows that were not taken: those of the list and those that the instance refused
     */
    public record Outcome(int takenIn, int there, List<RowProblem> refused) {

        public Outcome {
            refused = List.copyOf(refused);
        }
    }

    /** @param each told after every organisation, on any thread */
    public Outcome takeIn(NationalList list, Runnable each) {
        Run run = new Run(list, each);
        run.toTheEnd();
        return run.outcome();
    }

    private final class Run {

        private final NationalList list;
        private final Runnable each;
        private final Map<TenantId, Listed> known;
        private final List<RowProblem> refused;
        private final AtomicInteger takenIn = new AtomicInteger();
        private final AtomicInteger there = new AtomicInteger();

        Run(NationalList list, Runnable each) {
            this.list = list;
            this.each = each;
            this.refused = Collections.synchronizedList(new ArrayList<>(list.refused()));
            this.known =
                    backend
                            .ask(Actor.system(TenantId.PLATFORM, Channel.IMPORT), new PublicOrganisations())
                            .organisations()
                            .stream()
                            .collect(Collectors.toMap(Listed::tenant, Function.identity()));
        }

        void toTheEnd() {
            List<Entry> entries = list.entries();
            AtomicInteger next = new AtomicInteger();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> ends = new ArrayList<>();
                for (int thread = 0; thread < AT_ONCE; thread++) {
                    ends.add(threads.submit(() -> {
                        try {
                            for (int i = next.getAndIncrement(); i < entries.size(); i = next.getAndIncrement()) {
                                takeIn(entries.get(i));
                                each.run();
                            }
                        } catch (RuntimeException failed) {
                            next.set(entries.size()); // the others need not go on to the end
                            throw failed;
                        }
                    }));
                }
                for (Future<?> end : ends) {
                    end.get();
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped; the same import goes on from here", stopped);
            }
        }

        private void takeIn(Entry entry) {
            Listed before = known.get(entry.tenant());
            if (before != null) {
                if (tellsTheSame(before, entry.registration())) {
                    there.incrementAndGet();
                } else {
                    refuse(entry, differs(entry, before));
                }
                return;
            }
            try {
                backend.send(Actor.system(entry.tenant(), Channel.IMPORT), COMMAND, entry.registration());
                takenIn.incrementAndGet();
            } catch (RuleViolated violation) {
                refuse(entry, violation);
            }
        }

        private void refuse(Entry entry, RuleViolated violation) {
            refused.add(RowProblem.of(entry.row(), violation));
        }

        Outcome outcome() {
            return new Outcome(
                    takenIn.get(),
                    there.get(),
                    refused.stream()
                            .sorted(Comparator.comparingInt(RowProblem::row))
                            .toList());
        }
    }

    private static boolean tellsTheSame(Listed before, RegisterOrganisation now) {
        return before.name().equals(now.name())
                && before.type() == now.type()
                && before.province().equals(now.province());
    }

    private static RuleViolated differs(Entry entry, Listed before) {
        return new RuleViolated(
                "admission.there-otherwise",
                entry.tenant().code(),
                before.type().fullName(before.name()),
                before.province());
    }
}
