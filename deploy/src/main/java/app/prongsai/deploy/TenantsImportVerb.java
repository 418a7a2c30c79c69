package app.prongsai.deploy;

import app.prongsai.admissions.NationalList;
import app.prongsai.admissions.NationalListImport;
import app.prongsai.admissions.NationalListImport.Outcome;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.RowProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Takes in the organisations of a file in the shape of the national list, while the product runs.",
            "Stopped, the same command goes on; organisations that are there already stay as they are.",
            "Exit codes: 0 all taken in, 1 some rows refused (see the file written beside), 2 not readable, 3 failed."
        })
final class TenantsImportVerb implements Callable<Integer> {

    private static final int ALL_TAKEN_IN = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOT_READABLE = 2;

    private static final int SHOWN = 20;
    private static final List<String> ADDED = List.of("แถว", "สิ่งที่ต้องแก้");

    private final Supplier<DataVerb> data;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "CSV (UTF-8 or TIS-620) or Excel with headings: code, type, name, district, province, website.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TenantsImportVerb() {
        this(DataVerb::open);
    }

    TenantsImportVerb(Supplier<DataVerb> data) {
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        NationalList list;
        try {
            list = NationalList.of(Files.readAllBytes(file));
        } catch (RuleViolated violation) {
            return notReadable(thai(violation) + " / " + Sentences.of(violation, Locale.ENGLISH));
        } catch (IOException e) {
            return notReadable("ไม่สามารถเปิดไฟล์ " + file
                    + " กรุณาตรวจสอบชื่อไฟล์ / The file cannot be opened; please check its name.");
        }
        long start = System.nanoTime();
        Outcome outcome;
        try (DataVerb open = data.get()) {
            ProgressLine line = new ProgressLine("tenants", spec.commandLine().getErr());
            Pace pace = new Pace(list.entries().size(), "organisations", line::show);
            outcome = open.bean(NationalListImport.class).takeIn(list, pace::one);
            line.end();
        }
        tell(list.remarks(), "หมายเหตุ");
        tell(outcome.refused(), "ไม่รับ");
        Path beside = outcome.refused().isEmpty() ? null : write(list, outcome.refused());
        summarize(outcome, beside, Math.max(1, (System.nanoTime() - start) / 1_000_000_000));
        return beside == null ? ALL_TAKEN_IN : SOME_REFUSED;
    }

    private void tell(List<RowProblem> problems, String what) {
        PrintWriter err = spec.commandLine().getErr();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> err.println(what + " แถวที่ " + problem.row() + ": " + thai(problem.violation())));
        if (problems.size() > SHOWN) {
            err.println(what + " และอีก " + (problems.size() - SHOWN) + " แถว");
        }
        err.flush();
    }

    private void summarize(Outcome outcome, @Nullable Path beside, long seconds) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "รับเข้าใหม่ %,d แห่ง มีอยู่แล้ว %,d แห่ง ไม่รับ %,d แถว ใช้เวลา %,d วินาที%n"
                        + "%,d taken in, %,d were there already, %,d rows refused, %,d s%n",
                outcome.takenIn(),
                outcome.there(),
                outcome.refused().size(),
                seconds,
                outcome.takenIn(),
                outcome.there(),
                outcome.refused().size(),
                seconds);
        if (beside != null) {
            out.println("แถวที่ไม่รับและสิ่งที่ต้องแก้อยู่ใน " + beside + " แก้แล้วนำเข้าไฟล์นี้ได้เลย"
                    + " / Refused rows and what to do are in that file; corrected, it can be imported.");
        }
        out.flush();
    }

    /** One that exists may be under correction and is never overwritten. */
    private Path write(NationalList list, List<RowProblem> refused) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        Path beside = file.resolveSibling(name + "-refused.csv");
        for (int number = 2; Files.exists(beside); number++) {
            beside = file.resolveSibling(name + "-refused-" + number + ".csv");
        }
        byte[] content = list.asFile(refused, ADDED, problem -> thai(problem.violation()));
        return Files.write(beside, content, StandardOpenOption.CREATE_NEW);
    }

    private static String thai(RuleViolated violation) {
        return Sentences.of(violation, Locale.of("th"));
    }

    private int notReadable(String reason) {
        spec.commandLine().getErr().println("prongsai: " + reason);
        return NOT_READABLE;
    }
}
