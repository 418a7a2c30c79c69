package app.prongsai.bot.simulator;

import java.util.Locale;

/** The endpoints played, by the name that faults and rates use. */
enum Endpoint {
    TOKEN,
    INFO,
    REPLY,
    PUSH,
    MULTICAST,
    BROADCAST,
    VALIDATE,
    QUOTA,
    PROFILE,
    CONTENT,
    WEBHOOK_ENDPOINT,
    WEBHOOK_TEST,
    LINK_TOKEN,
    LOADING,
    RICH_MENU_CHANGE,
    RICH_MENU_LIST,
    RICH_MENU;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
