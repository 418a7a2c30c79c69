package app.prongsai.deploy.walkthrough;

import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A plan whose second measure was due at the end of its first month, which is over; so the walk holds in any year. */
record RunningPlan(int year) {

    private static final int FIRST_MONTH_IS_OVER = 32;

    static RunningPlan asOfToday() {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Bangkok")));
        return new RunningPlan(
                FiscalYear.of(today.minusDays(FIRST_MONTH_IS_OVER)).year());
    }

    /** The report document of this plan, written into the folder. */
    Path report(Path folder) {
        try (var text = RunningPlan.class.getResourceAsStream("/walkthrough/report.txt")) {
            String document = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{year}", thai(year))
                    .replace("{before}", thai(year - 1))
                    .replace("{yy}", thai(year % 100))
                    .replace("{bb}", thai((year - 1) % 100));
            return Files.writeString(folder.resolve("report.txt"), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What officers call the measure by. */
    String code(int measure) {
        return "%02d%02d".formatted(year % 100, measure);
    }

    String reportOf(String organisation) {
        return "/o/" + organisation + "/reports/" + year + "/6";
    }

    private static String thai(int number) {
        return ThaiNumerals.toThai("%02d".formatted(number));
    }
}
