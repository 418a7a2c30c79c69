package app.prongsai.deploy;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The reports of one round as files. Memory holds the reports being written, one for each processor, and no more. */
final class ReportBatch {

    /** How a file is called until it is whole. */
    private static final String UNFINISHED = ".part";

    private final Backend backend;
    private final RoundId round;
    private final Set<Format> formats;
    private final Path folder;
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger there = new AtomicInteger();
    private final AtomicInteger withoutRound = new AtomicInteger();

    ReportBatch(Backend backend, RoundId round, Set<Format> formats, Path folder) {
        this.backend = backend;
        this.round = round;
        this.formats = formats;
        this.folder = folder;
    }

    void write(List<TenantId> organisations, Consumer<String> progress) throws IOException {
        Pace shown = new Pace(organisations.size(), "organisations", progress);
        AtomicInteger next = new AtomicInteger();
        int workers = Runtime.getRuntime().availableProcessors();
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                ends.add(executor.submit(() -> {
                    try {
                        for (int i = next.getAndIncrement(); i < organisations.size(); i = next.getAndIncrement()) {
                            write(organisations.get(i));
                            shown.one();
                        }
                    } catch (RuntimeException | IOException failed) {
                        // The others need not go on to the end.
                        next.set(organisations.size());
                        throw failed;
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("Stopped. The same command goes on from here.");
        }
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%,d files written, %,d were there already, %,d organisations have not opened the round,",
                written.get(),
                there.get(),
                withoutRound.get());
    }

    private void write(TenantId organisation) throws IOException {
        for (Format format : formats) {
            Path file = folder.resolve(ReportFile.fileName(organisation, round, format));
            if (isWhole(file)) {
                there.incrementAndGet();
                continue;
            }
            Content content;
            try {
                content = backend.ask(Actor.system(organisation, Channel.API), new ReportFile(round, format, null));
            } catch (NotFound notOpen) {
                withoutRound.incrementAndGet();
                return;
            }
            Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
            Files.write(unfinished, content.bytes());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written.incrementAndGet();
        }
    }

    /** An empty one is what a failing machine leaves of a file. */
    private static boolean isWhole(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }
}
