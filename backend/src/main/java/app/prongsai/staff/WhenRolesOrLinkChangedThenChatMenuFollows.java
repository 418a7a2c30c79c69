package app.prongsai.staff;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.PersonEvent.ChatAccountLinked;
import app.prongsai.staff.PersonEvent.ChatAccountUnlinked;
import app.prongsai.staff.PersonEvent.PersonInvited;
import app.prongsai.staff.PersonEvent.RolesAssigned;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When roles are assigned or a LINE account is linked or unlinked, the chat's menu follows at once. What the events said so
 * far stands in a row per person, for an unlinked account is named in no other place. What happened long ago is noted only.
 */
@Component
@ProcessingGroup("when-roles-or-link-changed-then-chat-menu-follows")
class WhenRolesOrLinkChangedThenChatMenuFollows {

    static final String HOLDERS = "chat-menu-holders";

    private static final Duration RECENT = Duration.ofDays(1);

    /** @param sealedChatUser null while no LINE account is linked */
    record Holder(List<Role> roles, @Nullable String sealedChatUser) {

        static final Holder NOBODY = new Holder(List.of(), null);

        Holder after(PersonEvent event) {
            return switch (event) {
                case PersonInvited invited -> new Holder(invited.roles(), null);
                case RolesAssigned assigned -> new Holder(assigned.roles(), sealedChatUser);
                case ChatAccountLinked linked -> new Holder(roles, linked.sealedChatUser());
                case ChatAccountUnlinked unlinked -> new Holder(roles, null);
                default -> this;
            };
        }
    }

    private final TenantCollection<Holder> holders;
    private final ObjectProvider<ChatMenus> menus;
    private final PersonSeal seal;
    private final Clock clock;

    WhenRolesOrLinkChangedThenChatMenuFollows(
            ReadModels readModels, ObjectProvider<ChatMenus> menus, PersonSeal seal, Clock clock) {
        this.holders = readModels.collection(HOLDERS, Holder.class);
        this.menus = menus;
        this.seal = seal;
        this.clock = clock;
    }

    @EventHandler
    void on(PersonEvent event, Occurred occurred) {
        TenantId tenant = occurred.tenant();
        String person = event.person().toString();
        Holder before = holders.find(tenant, person).orElse(Holder.NOBODY);
        Holder now = before.after(event);
        if (now.equals(before)) {
            return;
        }
        if (clock.instant().isBefore(occurred.at().plus(RECENT))) {
            follow(tenant, before, now);
        }
        holders.put(tenant, person, now);
    }

    private void follow(TenantId tenant, Holder before, Holder now) {
        String left = before.sealedChatUser();
        if (left != null && now.sealedChatUser() == null) {
            give(tenant, left, List.of());
        }
        Optional.ofNullable(now.sealedChatUser()).ifPresent(linked -> give(tenant, linked, now.roles()));
    }

    private void give(TenantId tenant, String sealedChatUser, List<Role> roles) {
        seal.find(tenant, sealedChatUser)
                .ifPresent(chatUser -> menus.ifAvailable(chat -> chat.follow(tenant, chatUser, roles)));
    }
}
