package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Measures that are often planned, and the indicators that each answers. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM})
public record MeasureTemplates(int fiscalYear) implements Query<MeasureTemplates.Offered> {

    @Override
    public Class<Offered> answer() {
        return Offered.class;
    }

    public record Offered(int fiscalYear, List<Template> templates) {

        public Offered {
            templates = List.copyOf(templates);
        }
    }

    public record Template(
            String key,
            String title,
            List<Integer> indicators,
            List<String> guidelines,
            String typicalUnit,
            Source source) {

        public Template {
            indicators = List.copyOf(indicators);
            guidelines = List.copyOf(guidelines);
        }
    }
}
