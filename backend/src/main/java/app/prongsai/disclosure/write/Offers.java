package app.prongsai.disclosure.write;

import app.prongsai.disclosure.read.OfferedItemList;
import app.prongsai.disclosure.read.OfferedItemList.Offer;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class Offers {

    private final ShippedLists shipped;

    Offers(ShippedLists shipped) {
        this.shipped = shipped;
    }

    @QueryHandler
    Offer answer(OfferedItemList query) {
        ShippedLists.YearList list = shipped.newestFor(query.fiscalYear());
        return new Offer(list.fiscalYear(), list.items().size());
    }
}
