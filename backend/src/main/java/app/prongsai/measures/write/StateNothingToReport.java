package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Remark;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** "ไม่มี" of one remark or of several at once. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record StateNothingToReport(MeasureId measure, List<Remark> remarks) implements Command {

    public StateNothingToReport {
        remarks = List.copyOf(remarks);
    }

    public StateNothingToReport(MeasureId measure, Remark remark) {
        this(measure, List.of(remark));
    }

    @Override
    public MeasureId target() {
        return measure;
    }
}
