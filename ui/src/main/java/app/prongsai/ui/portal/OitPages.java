package app.prongsai.ui.portal;

import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.disclosure.read.PublishedItems;
import app.prongsai.disclosure.read.PublishedItems.Published;
import app.prongsai.disclosure.read.PublishedItems.PublishedGroup;
import app.prongsai.disclosure.read.PublishedItems.PublishedItem;
import app.prongsai.platform.NotFound;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What an organisation discloses, by year of submission: each item at an address of its own that stays. */
@Controller
class OitPages {

    /**
     * For programs; dates in ISO form.
     *
     * @param listYear whose list it is, if the year has none of its own yet
     * @param ready percent of the items that are confirmed and whose pages are there
     */
    record Year(String organisation, int fiscalYear, int listYear, int ready, List<Entry> items) {}

    /**
     * @param page where this item stands for good
     * @param official whether the title was compared with the year's handbook
     * @param answeredAt since when the addresses are shown; null if there are none yet
     * @param notApplicable why the item is not asked of this organisation, or null
     */
    record Entry(
            String code,
            String group,
            String title,
            boolean official,
            String source,
            String page,
            List<String> addresses,
            String explanation,
            @Nullable String answeredAt,
            @Nullable String notApplicable) {}

    private final Visitor visitor;
    private final PublicAddress addresses;

    OitPages(Visitor visitor, PublicAddress addresses) {
        this.visitor = visitor;
        this.addresses = addresses;
    }

    @GetMapping("/o/{code}/oit")
    @KeptPage
    String years(@PathVariable String code, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute(
                "years",
                visitor.ask(code, new ChecklistYears()).years().stream()
                        .map(year -> visitor.ask(code, new PublishedItems(year)))
                        .toList());
        return "oit-years";
    }

    @GetMapping("/o/{code}/oit/{fiscalYear}")
    @KeptPage
    String year(@PathVariable String code, @PathVariable String fiscalYear, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute("list", list(code, fiscalYear));
        return "oit";
    }

    @GetMapping("/o/{code}/oit/{fiscalYear}/{item}")
    @KeptPage
    String item(@PathVariable String code, @PathVariable String fiscalYear, @PathVariable String item, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        Published list = list(code, fiscalYear);
        for (PublishedGroup group : list.groups()) {
            for (PublishedItem one : group.items()) {
                if (one.code().value().equals(item)) {
                    model.addAttribute("list", list);
                    model.addAttribute("group", group);
                    model.addAttribute("item", one);
                    return "oit-item";
                }
            }
        }
        throw new NotFound();
    }

    @GetMapping(path = "/o/{code}/oit/{fiscalYear}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @KeptPage
    @ResponseBody
    Year data(@PathVariable String code, @PathVariable String fiscalYear) {
        visitor.organisation(code);
        Published list = list(code, fiscalYear);
        String home = "/o/" + code + "/oit/" + list.fiscalYear() + "/";
        return new Year(
                code,
                list.fiscalYear(),
                list.listYear(),
                list.percent(),
                list.groups().stream()
                        .flatMap(group -> group.items().stream().map(item -> entry(home, group, item)))
                        .toList());
    }

    private Entry entry(String home, PublishedGroup group, PublishedItem item) {
        var answer = item.answer();
        return new Entry(
                item.code().value(),
                group.key(),
                item.wording().title(),
                item.wording().official(),
                item.wording().source(),
                addresses.of(home + item.code()),
                answer == null
                        ? List.of()
                        : answer.addresses().stream()
                                .map(address -> address.startsWith("/") ? addresses.of(address) : address)
                                .toList(),
                answer == null ? "" : answer.explanation(),
                answer == null ? null : answer.at().toString(),
                item.notApplicable());
    }

    private Published list(String code, String fiscalYear) {
        if (!fiscalYear.matches("2[4-6][0-9]{2}")) {
            throw new NotFound();
        }
        return visitor.ask(code, new PublishedItems(Integer.parseInt(fiscalYear)));
    }
}
