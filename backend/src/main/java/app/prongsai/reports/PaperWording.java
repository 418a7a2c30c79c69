package app.prongsai.reports;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.thai.ThaiDates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words that all papers of an organisation share. */
final class PaperWording {

    static final String NONE = "ไม่มี";

    private PaperWording() {}

    /** "ขององค์การบริหารส่วนตำบล… อำเภอ… จังหวัด…" */
    static String of(Profile organisation) {
        return "ของ" + organisation.type().fullName(organisation.name()) + " อำเภอ" + organisation.district()
                + " จังหวัด" + organisation.province();
    }

    static String guideline(Guideline guideline) {
        String text = guideline.text();
        return text.matches("(?s)[0-9๐-๙]+[.)].*") ? text : guideline.number() + ". " + text;
    }

    static String responsible(Guideline guideline) {
        return guideline.responsible().isEmpty()
                ? NONE
                : guideline.responsible().stream().map(Responsible::text).collect(Collectors.joining("/"));
    }

    /** One for all guidelines if they share it, otherwise one for each. */
    static List<String> periods(Sheet sheet) {
        List<String> periods = sheet.guidelines().stream()
                .map(guideline -> ThaiDates.months(guideline.from(), guideline.to()))
                .toList();
        return periods.stream().distinct().count() == 1 ? List.of(periods.getFirst()) : periods;
    }

    static String number(BigDecimal number) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
    }

    static String baht(long satang) {
        return number(BigDecimal.valueOf(satang, 2));
    }

    static List<Signature> signatures(String prepared, OrganisationType type) {
        return List.of(
                new Signature(prepared, "", ""),
                new Signature("ผู้ตรวจสอบ", "", clerk(type)),
                new Signature("ผู้อนุมัติ", "", executive(type)));
    }

    private static String clerk(OrganisationType type) {
        return switch (type) {
            case TAO -> "ปลัดองค์การบริหารส่วนตำบล";
            case PAO -> "ปลัดองค์การบริหารส่วนจังหวัด";
            case SUBDISTRICT, TOWN, CITY -> "ปลัดเทศบาล";
            case SPECIAL -> "ปลัดเมืองพัทยา";
        };
    }

    private static String executive(OrganisationType type) {
        return switch (type) {
            case TAO -> "นายกองค์การบริหารส่วนตำบล";
            case PAO -> "นายกองค์การบริหารส่วนจังหวัด";
            case SUBDISTRICT, TOWN, CITY -> "นายกเทศมนตรี";
            case SPECIAL -> "นายกเมืองพัทยา";
        };
    }
}
