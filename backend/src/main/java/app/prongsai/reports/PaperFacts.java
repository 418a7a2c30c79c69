package app.prongsai.reports;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.thai.ThaiDates;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs read beside the printed words: names stay as they are, dates are ISO texts, a year says its era. */
final class PaperFacts {

    private PaperFacts() {}

    static Map<String, Object> ofReport(Profile organisation, RoundOpened round) {
        Map<String, Object> facts = ofYear(organisation, round.fiscalYear());
        facts.put("assessedFiscalYear", year(round.assessedFiscalYear()));
        facts.put("months", round.months());
        facts.put("from", round.from().toString());
        facts.put("to", round.to().toString());
        return facts;
    }

    static Map<String, Object> ofYear(Profile organisation, int fiscalYear) {
        Map<String, Object> facts = ofOrganisation(organisation);
        facts.put("executionFiscalYear", year(fiscalYear));
        return facts;
    }

    static Map<String, Object> ofOrganisation(Profile organisation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", organisation.tenant().code());
        facts.put("name", organisation.name());
        facts.put("type", organisation.type().name());
        facts.put("district", organisation.district());
        facts.put("province", organisation.province());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("organisation", facts);
        return all;
    }

    static Map<String, Object> ofPlanned(Sheet sheet) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("measure", sheet.measure().value());
        MeasureId origin = sheet.origin();
        put(facts, "origin", origin == null ? null : origin.value());
        facts.put("code", sheet.code());
        facts.put("title", sheet.title());
        facts.put("from", sheet.from().toString());
        facts.put("to", sheet.to().toString());
        facts.put(
                "guidelines",
                sheet.guidelines().stream().map(PaperFacts::guideline).toList());
        put(facts, "budgetPlanned", baht(sheet.budget().planned()));
        put(facts, "budgetSpent", baht(sheet.budget().spent()));
        return facts;
    }

    static Map<String, Object> ofReported(Sheet sheet) {
        Map<String, Object> facts = ofPlanned(sheet);
        facts.put("status", sheet.status().name());
        facts.put("percent", sheet.percent());
        facts.put("awaitingApproval", sheet.awaitingApproval());
        facts.put(
                "evidence", sheet.evidence().stream().map(PaperFacts::evidence).toList());
        Map<String, Object> remarks = new LinkedHashMap<>();
        for (Remark remark : Remark.values()) {
            put(remarks, remark.name(), sheet.remarks().get(remark));
        }
        facts.put("remarks", remarks);
        facts.put("figures", sheet.figures().stream().map(PaperFacts::figure).toList());
        return facts;
    }

    private static Map<String, Object> guideline(Guideline guideline) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", guideline.number());
        facts.put("text", guideline.text());
        facts.put(
                "responsible",
                guideline.responsible().stream().map(PaperFacts::responsible).toList());
        facts.put("from", guideline.from().toString());
        facts.put("to", guideline.to().toString());
        return facts;
    }

    private static Map<String, Object> responsible(Responsible responsible) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("text", responsible.text());
        put(facts, "department", responsible.department());
        return facts;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", evidence.kind().name());
        facts.put("title", evidence.title());
        put(facts, "from", evidence.from());
        put(facts, "to", evidence.to());
        put(facts, "number", evidence.number());
        put(facts, "link", evidence.link());
        return facts;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", figure.name());
        facts.put("unit", figure.unit());
        put(facts, "lastYear", plain(figure.lastYear()));
        put(facts, "thisYear", plain(figure.thisYear()));
        return facts;
    }

    private static @Nullable String baht(@Nullable Long satang) {
        return satang == null ? null : plain(BigDecimal.valueOf(satang, 2));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Map<String, Object> year(int buddhist) {
        Map<String, Object> year = new LinkedHashMap<>();
        year.put("buddhistEra", buddhist);
        year.put("commonEra", buddhist - ThaiDates.ERA_OFFSET);
        return year;
    }

    /** What is not known is not there. */
    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
