package app.prongsai.groups;

import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The groups that want the weekly summary. */
@Allowed({SYSTEM})
public record SummaryGroups() implements Query<SummaryGroups.Wanted> {

    @Override
    public Class<Wanted> answer() {
        return Wanted.class;
    }

    public record Wanted(List<Group> groups) {

        public Wanted {
            groups = List.copyOf(groups);
        }
    }

    public record Group(String mark, String sealedGroup) {}
}
