package app.prongsai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Many organisations on one durable embedded database beside few: taking them in, and then starting and serving idly. */
final class OrganisationsRun {

    private record Outcome(
            long organisations,
            double seconds,
            double followed,
            double file,
            double start,
            double heap,
            double threads,
            double processor) {}

    private OrganisationsRun() {}

    static void print(int few, int many) {
        System.out.printf("%n### %,d organisations beside %,d%n%n", many, few);
        System.out.println("| organisations | taken in, s | per second | read models followed, s | file, MB | start, s"
                + " | heap, MB | platform threads | processor s in an idle minute |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Outcome first = print(few);
        Outcome second = print(many);
        System.out.printf(
                "| ratio | | | | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                second.file() / first.file(),
                second.start() / first.start(),
                second.heap() / first.heap(),
                second.threads() / first.threads(),
                second.processor() / first.processor());
    }

    private static Outcome print(int organisations) {
        Path folder = Servers.temporaryFolder(true);
        try {
            long[] imported = told(folder, organisations, "imported");
            double file = size(folder) / 1024.0 / 1024;
            long[] served = told(folder, 0, "served");
            Outcome outcome = new Outcome(
                    imported[0],
                    imported[1] / 1e3,
                    imported[2] / 1e3,
                    file,
                    served[0] / 1e3,
                    served[1] / 1024.0,
                    served[2],
                    served[3] / 1e3);
            System.out.printf(
                    "| %,d | %.1f | %,.0f | %.1f | %.1f | %.2f | %.1f | %.0f | %.2f |%n",
                    outcome.organisations(),
                    outcome.seconds(),
                    outcome.organisations() / outcome.seconds(),
                    outcome.followed(),
                    outcome.file(),
                    outcome.start(),
                    outcome.heap(),
                    outcome.threads(),
                    outcome.processor());
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Servers.delete(folder);
        }
    }

    /** The numbers that another process told, which then ended in good order. */
    private static long[] told(Path folder, int organisations, String word) throws IOException {
        try (Other server = Other.of(OrganisationsServer.PROCESS, folder.toString(), String.valueOf(organisations))) {
            String line = server.await(word);
            server.end();
            return Arrays.stream(line.substring(word.length()).strip().split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
