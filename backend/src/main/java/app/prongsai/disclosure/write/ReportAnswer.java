package app.prongsai.disclosure.write;

import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.events.ChecklistEvent.ItemAnswered;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;

/** The system's answer with one more report. */
final class ReportAnswer {

    private ReportAnswer() {}

    static ItemAnswered added(Item item, AnswerWithReport command, TenantId tenant, OwnAddresses own) {
        List<String> addresses = new ArrayList<>(item.addresses());
        addresses.add(own.understood(tenant, command.address()));
        Answer before = item.answer();
        String explanation = before == null || before.explanation().isBlank()
                ? command.explanation()
                : before.explanation() + "\n" + command.explanation();
        return new ItemAnswered(command.fiscalYear(), item.code(), addresses, explanation);
    }
}
