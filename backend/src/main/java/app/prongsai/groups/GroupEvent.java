package app.prongsai.groups;

import app.prongsai.shared.EventType;

/** What a group wishes for. The chat's id of the group stands as a mark to find it by, and sealed. */
public sealed interface GroupEvent {

    String groupMark();

    @EventType(name = "groups.WeeklySummaryWanted")
    record WeeklySummaryWanted(String groupMark, String sealedGroup) implements GroupEvent {}

    @EventType(name = "groups.WeeklySummaryStopped")
    record WeeklySummaryStopped(String groupMark) implements GroupEvent {}
}
