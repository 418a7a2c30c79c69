package app.prongsai.reports;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published version.
 *
 * @param content SHA-256 of what it says, as recorded in the log
 * @param chain number of the commit that published it in the organisation's history
 */
public record Edition(
        int version, Instant asOf, Instant publishedAt, String content, long chain, String number, LocalDate date) {}
