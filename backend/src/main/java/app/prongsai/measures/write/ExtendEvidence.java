package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** Further files of the same proof came later, such as a photo that was sent together with others. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record ExtendEvidence(MeasureId measure, String evidence, List<String> files, String reason) implements Command {

    public ExtendEvidence {
        files = List.copyOf(files);
    }

    @Override
    public MeasureId target() {
        return measure;
    }
}
