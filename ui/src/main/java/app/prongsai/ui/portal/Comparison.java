package app.prongsai.ui.portal;

import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.national.NationalOverview;
import app.prongsai.national.NationalOverview.Standing;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How the organisations of a year compare: each of them, and together by province and type. */
record Comparison(int fiscalYear, List<Line> lines, List<Integer> years) {

    private static final Counts NOTHING = new Counts(0, 0, 0);

    /** An organisation; one that planned nothing has no measures. */
    record Line(Listed organisation, Counts measures, List<String> published) {

        public boolean plans() {
            return measures.total() > 0;
        }

        public boolean publishedAfter(String part) {
            return published.contains(part);
        }
    }

    /** @param sixMonths how many organisations published the report of the first six months; {@code year}, of all twelve */
    record Total(int organisations, int planning, Counts measures, int sixMonths, int year) {

        static Total of(List<Line> lines) {
            return new Total(
                    lines.size(),
                    count(lines, Line::plans),
                    new Counts(
                            lines.stream()
                                    .mapToInt(line -> line.measures().notStarted())
                                    .sum(),
                            lines.stream()
                                    .mapToInt(line -> line.measures().inProgress())
                                    .sum(),
                            lines.stream()
                                    .mapToInt(line -> line.measures().done())
                                    .sum()),
                    count(lines, line -> line.publishedAfter("6")),
                    count(lines, line -> line.publishedAfter("12")));
        }

        /** Of all measures, in whole percent; none are none. */
        public int donePercent() {
            return measures.total() == 0 ? 0 : 100 * measures.done() / measures.total();
        }

        private static int count(List<Line> lines, Predicate<Line> which) {
            return (int) lines.stream().filter(which).count();
        }
    }

    static Comparison of(Visitor visitor, int fiscalYear) {
        NationalOverview.Year year = visitor.askPlatform(new NationalOverview(fiscalYear));
        Map<TenantId, Standing> standings = new HashMap<>();
        year.standings().forEach(standing -> standings.put(standing.tenant(), standing));
        List<Line> lines = new ArrayList<>();
        for (Listed listed : visitor.directory().organisations()) {
            Standing standing = standings.get(listed.tenant());
            lines.add(
                    standing == null
                            ? new Line(listed, NOTHING, List.of())
                            : new Line(listed, standing.measures(), standing.published()));
        }
        lines.sort(Comparator.comparing((Line line) -> line.organisation().province(), ThaiOrder.OF_TEXTS));
        return new Comparison(fiscalYear, lines, year.years());
    }

    Comparison only(Predicate<Listed> which) {
        return new Comparison(
                fiscalYear,
                lines.stream().filter(line -> which.test(line.organisation())).toList(),
                years);
    }

    Total total() {
        return Total.of(lines);
    }

    /** In the order of the provinces' names. */
    Map<String, Total> byProvince() {
        Map<String, List<Line>> provinces = new TreeMap<>(ThaiOrder.OF_TEXTS);
        lines.forEach(line -> provinces
                .computeIfAbsent(line.organisation().province(), first -> new ArrayList<>())
                .add(line));
        return totals(provinces, new TreeMap<>(ThaiOrder.OF_TEXTS));
    }

    Map<OrganisationType, Total> byType() {
        Map<OrganisationType, List<Line>> types = new EnumMap<>(OrganisationType.class);
        lines.forEach(line -> types.computeIfAbsent(line.organisation().type(), first -> new ArrayList<>())
                .add(line));
        return totals(types, new EnumMap<>(OrganisationType.class));
    }

    private static <K> Map<K, Total> totals(Map<K, List<Line>> groups, Map<K, Total> totals) {
        groups.forEach((key, group) -> totals.put(key, Total.of(group)));
        return totals;
    }
}
