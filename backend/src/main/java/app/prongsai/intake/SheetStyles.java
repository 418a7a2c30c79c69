package app.prongsai.intake;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiMonth;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How the numbers of a sheet are shown. A date is told by its day and not by its digits, whose order differs by country. */
final class SheetStyles {

    /** A year that Excel takes for one of the Common Era but that was typed as one of the Buddhist Era. */
    private static final int BUDDHIST = 2400;

    /** Thai formats that have a number but no words in the file: 71 "d/m/yyyy" to 81 "d/m/bb". */
    private static final Map<Integer, String> THAI_FORMATS = Map.of(
            71,
            "d/m/yyyy",
            72,
            "d-mmm-yy",
            73,
            "d-mmm",
            74,
            "mmm-yy",
            75,
            "h:mm",
            76,
            "h:mm:ss",
            77,
            "d/m/yyyy h:mm",
            81,
            "d/m/bb");

    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final boolean since1904;
    private boolean inStyles;

    SheetStyles(OfficeFile file, String part, boolean since1904) throws UnreadableReport {
        this.since1904 = since1904;
        if (file.has(part)) {
            file.read(part, xml -> {
                if (xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                            custom.put(number(OfficeFile.text(xml, "numFmtId")), OfficeFile.text(xml, "formatCode"));
                        case "cellXfs" -> inStyles = true;
                        case "xf" -> {
                            if (inStyles) {
                                styles.add(number(OfficeFile.text(xml, "numFmtId")));
                            }
                        }
                        default -> {}
                    }
                } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                    inStyles = false;
                }
            });
        }
    }

    String shown(String value, String style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        int place = number(style);
        int format = place < styles.size() ? styles.get(place) : 0;
        String code = code(format);
        String signs = signs(code);
        if (isDate(signs) && DateUtil.isValidExcelDate(number)) {
            return date(DateUtil.getLocalDateTime(number, since1904), signs);
        }
        return formatter.formatRawCellContents(number, format, code, since1904).strip();
    }

    private String code(int format) {
        String code = custom.getOrDefault(format, THAI_FORMATS.get(format));
        String known = code == null && format < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? BuiltinFormats.getBuiltinFormat(format)
                : code;
        return known == null ? "General" : known;
    }

    /** The code without quoted words, escaped letters and conditions. */
    private static String signs(String code) {
        return code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(String signs) {
        return !signs.startsWith("general") && signs.matches("[^0#]*[dyb][^0#]*");
    }

    private static String date(LocalDateTime moment, String signs) {
        LocalDate day = moment.toLocalDate();
        LocalDate meant = day.getYear() >= BUDDHIST ? day.minusYears(ThaiDates.ERA_OFFSET) : day;
        return signs.indexOf('d') >= 0
                ? ThaiDates.full(meant)
                : ThaiMonth.of(meant.getMonth()).fullName() + " " + ThaiDates.buddhistYear(meant);
    }

    static int number(String text) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
}
