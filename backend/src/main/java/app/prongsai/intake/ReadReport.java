package app.prongsai.intake;

import app.prongsai.thai.YearPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one report document, and what was not. Rows are numbers from 1 that {@code places} tells as lines,
 * as rows of a sheet or as rows of a document's tables; years are Buddhist Era, texts are as written with runs of blanks
 * made one; {@code fingerprint} is the SHA-256 of the file.
 */
public record ReadReport(
        String fingerprint,
        Places places,
        Organisation organisation,
        @Nullable Integer assessedFiscalYear,
        @Nullable Integer executionFiscalYear,
        Round round,
        List<Line> heading,
        @Nullable Basis basis,
        @Nullable Line caption,
        @Nullable String website,
        List<Measure> measures,
        List<Finding> findings,
        List<Unread> unread) {

    public ReadReport {
        heading = List.copyOf(heading);
        measures = List.copyOf(measures);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    ReadReport with(List<Finding> newFindings) {
        return new ReadReport(
                fingerprint,
                places,
                organisation,
                assessedFiscalYear,
                executionFiscalYear,
                round,
                heading,
                basis,
                caption,
                website,
                measures,
                newFindings,
                unread);
    }

    /** {@code type}: tao, city, town, subdistrict, pao or special; names are bare ("ช่อระกา"). */
    public record Organisation(
            @Nullable String name,
            @Nullable String type,
            @Nullable String subdistrict,
            @Nullable String district,
            @Nullable String province) {}

    /** {@code part}: of its fiscal year, where it is whole months and known which. */
    public record Round(
            @Nullable Integer months,
            @Nullable YearPart part,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** "ไตรมาสที่ 2", "รอบ 6 เดือน", or nothing if the document names no round. */
        public String name() {
            return part != null && part.quarter() > 0
                    ? "ไตรมาสที่ " + part.quarter()
                    : months == null ? "" : "รอบ " + months + " เดือน";
        }

        /** How many months of the fiscal year are over at its end. */
        @Nullable
        Integer monthsOver() {
            return part == null ? months : Integer.valueOf(part.end());
        }
    }

    public record Line(int row, String text) {}

    /** The assessment result the measures answer. */
    public record Basis(
            int row,
            String text,
            @Nullable String instrument,
            @Nullable Integer indicator,
            @Nullable BigDecimal score,
            boolean lowest) {}

    /** {@code leadIn}: the sentence that only announces the evidence ("… ดังนี้"). {@code cells}: the row as it stands. */
    public record Measure(
            int row,
            String title,
            List<Guideline> guidelines,
            Status status,
            @Nullable String leadIn,
            List<Evidence> evidence,
            @Nullable String problem,
            @Nullable String obstacle,
            @Nullable String recommendation,
            @Nullable String note,
            @Nullable String budget,
            @Nullable String spent,
            @Nullable String comparison,
            List<Cell> cells) {

        public Measure {
            guidelines = List.copyOf(guidelines);
            evidence = List.copyOf(evidence);
            cells = List.copyOf(cells);
        }
    }

    /** {@code text} is null when a row names units or a period but no way of doing it. */
    public record Guideline(
            int row,
            @Nullable String text,
            List<String> units,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Guideline {
            units = List.copyOf(units);
        }
    }

    /** {@code from} and {@code to} are days, equal for a single one; {@code number} has Arabic digits ("704/2559"). */
    public record Evidence(
            int row,
            String text,
            EvidenceKind kind,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** One cell that held text: its heading, what that heading was taken for, and its text without markup. */
    public record Cell(int row, String heading, Set<Column> columns, String text) {

        public Cell {
            columns = Set.copyOf(columns);
        }
    }

    /**
     * {@code rule} is the code of the finding; {@code row} is null when the whole document is meant; {@code spot} is the
     * passage of the row that is doubted, where there is one.
     */
    public record Finding(
            String rule,
            Severity severity,
            @Nullable Integer row,
            @Nullable String spot,
            String message) {}

    public record Unread(int row, String text) {}

    public enum Status {
        DONE("ดำเนินการแล้ว"),
        IN_PROGRESS("อยู่ระหว่างดำเนินการ"),
        NOT_STARTED("ยังไม่ดำเนินการ"),
        UNKNOWN("ยังไม่ทราบ");

        private final String thai;

        Status(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }

        public String code() {
            return ReadReport.code(this);
        }
    }

    public enum Severity {
        ERROR("ผิดพลาด"),
        WARNING("ควรตรวจ"),
        INFO("เพื่อทราบ");

        private final String thai;

        Severity(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }

        public String code() {
            return ReadReport.code(this);
        }
    }

    public enum EvidenceKind {
        ANNOUNCEMENT("ประกาศ"),
        ORDER("คำสั่ง"),
        MANUAL("คู่มือ"),
        MEETING("การประชุม"),
        TRAINING("การอบรม"),
        PROJECT("โครงการ"),
        PUBLICATION("การเผยแพร่"),
        PHOTO("ภาพถ่าย"),
        MEMO("บันทึกข้อความ"),
        INSTRUCTION("การกำชับ"),
        OTHER("อื่น ๆ");

        private final String thai;

        EvidenceKind(String thai) {
            this.thai = thai;
        }

        public String thai() {
            return thai;
        }

        public String code() {
            return ReadReport.code(this);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
