package app.prongsai.deploy;

import app.prongsai.shared.TenantId;

/** Organisations as they are named on the command line. */
final class Organisations {

    private Organisations() {}

    /** @throws Refused unless the text can be an organisation's code */
    static TenantId code(String text) {
        if (!TenantId.isCode(text) || text.equals(TenantId.PLATFORM.code())) {
            throw new Refused("\"" + text + "\" is not an organisation's code.");
        }
        return new TenantId(text);
    }
}
