package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.EvidenceKind;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "คำสั่ง · 3 ต.ค. 65 · เลขที่ 704/2559" */
public final class EvidenceFacts {

    private EvidenceFacts() {}

    public static String of(
            EvidenceKind kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String number) {
        List<String> facts = new ArrayList<>();
        facts.add(translate("evidence.kind." + kind));
        facts.add(
                from == null
                        ? translate("evidence.undated")
                        : to == null ? ThaiDates.brief(from) : ThaiDates.brief(from, to));
        if (number != null) {
            facts.add(translate("evidence.numbered", number));
        }
        return String.join(" · ", facts);
    }
}
