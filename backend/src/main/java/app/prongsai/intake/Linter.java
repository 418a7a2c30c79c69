package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs every rule; errors come first, then by line. */
final class Linter {

    static final List<Rule> RULES = List.of(
            new YearMismatch(),
            new RoundMismatch(),
            new ForeignProvince(),
            new ImpossiblePhone(),
            new CitizenNumber(),
            new InvalidDate(),
            new MissingNone(),
            new MissingNote(),
            new NoPreviousYearComparison(),
            new AllDoneEarly(),
            new PeriodExceedsRound(),
            new NobodyAccountable(),
            new UnknownStatus(),
            new GuidelineUnitMismatch(),
            new RaggedRow(),
            new UndatedEvidence(),
            new EvidenceWithoutLink(),
            new EvidenceOutsideRound(),
            new StaleOrder(),
            new UnclosedHtml(),
            new UnsignedReport(),
            new RepeatedPhrase(),
            new WeakEvidence(),
            new SameDayAnnouncements(),
            new Spelling(),
            new BlankRowIgnored(),
            new HeaderRepeated(),
            new TemplateLineIgnored(),
            new OtherSheetsUnread());

    /** Who makes a report here is asked more than a document from elsewhere; its signatures come with the approval. */
    static final List<Rule> OWN_RULES = Stream.concat(
                    RULES.stream().filter(rule -> !(rule instanceof UnsignedReport)),
                    Stream.of(
                            new DoneWithoutDatedEvidence(),
                            new ForeignOrganisation(),
                            new StrayMarkup(),
                            new LeftoverWording()))
            .toList();

    private Linter() {}

    static List<Finding> findings(Reading reading) {
        return findings(reading, RULES);
    }

    static List<Finding> findings(Reading reading, List<Rule> rules) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            Remarks remarks = new Remarks(rule);
            rule.check(reading, remarks);
            findings.addAll(remarks.findings());
        }
        findings.sort(Comparator.comparing(Finding::severity).thenComparingInt(finding -> {
            Integer row = finding.row();
            return row == null ? 0 : row;
        }));
        return findings;
    }
}
