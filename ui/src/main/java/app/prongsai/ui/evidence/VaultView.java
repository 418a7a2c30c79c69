package app.prongsai.ui.evidence;

import app.prongsai.evidence.EvidenceVault;
import app.prongsai.evidence.EvidenceVault.Item;
import app.prongsai.evidence.EvidenceVault.Vault;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.EmptyState;
import app.prongsai.ui.parts.Heading;
import app.prongsai.ui.parts.KeyedList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All evidence of the chosen year, once each, with the measures that it proves. */
@Route("evidence")
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR", "OFFICER", "HEAD", "CLERK", "EXECUTIVE", "AUDITOR", "PUBLISHER"})
class VaultView extends Div implements HasDynamicTitle {

    private final VaultFilter filter = new VaultFilter(this::filter);
    private final Paragraph found = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Item> shown;
    private final EmptyState nothing;
    private List<Item> all = List.of();

    VaultView(Desk desk) {
        addClassName("screen");
        String year = String.valueOf(desk.year());
        boolean shares = desk.mayAny(Role.COORDINATOR, Role.OFFICER, Role.HEAD, Role.CLERK, Role.EXECUTIVE);
        shown = new KeyedList<>(list, item -> item.uses().getFirst(), item -> new VaultItem(desk, item, shares));
        nothing = new EmptyState(getTranslation("vault.empty.title", year), getTranslation("vault.empty.text"));
        found.addClassName("summary");
        list.addClassName("evidence");
        Div panel = new Div(list);
        panel.addClassName("panel");
        add(new Heading(getTranslation("vault.heading", year)), filter, found, nothing, panel);
        desk.watch(this, new EvidenceVault(desk.year()), this::show);
    }

    private void show(Vault vault) {
        all = vault.items();
        filter();
    }

    private void filter() {
        List<Item> items = all.stream().filter(filter::wants).toList();
        filter.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        found.setText(all.isEmpty() ? "" : getTranslation("vault.found", items.size(), all.size()));
        list.getParent().ifPresent(panel -> panel.setVisible(!items.isEmpty()));
        shown.show(items);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.evidence");
    }
}
