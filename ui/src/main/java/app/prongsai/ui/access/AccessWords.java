package app.prongsai.ui.access;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.ui.frame.Names;
import java.util.List;

/** What entries of the access log are called. */
final class AccessWords {

    static final List<String> ALL = List.of(
            "sign-in",
            "sign-in-provider",
            "sign-in-passkey",
            "sign-in-failed",
            "people",
            "mail-address",
            "access-log",
            "subject-export",
            "resident-record",
            "own-record",
            "erase-resident",
            "InvitePerson",
            "SetPassword",
            "AssignRoles",
            "EndAssignment",
            "ErasePerson",
            "ResetSecondFactor",
            "LiftSignInHold",
            "ConnectSignInProvider",
            "DropSignInProvider",
            "ConnectLineChannel",
            "ConfirmLineConsole",
            "DropOldLineSecret",
            "RegisterOrganisation",
            "SuspendOrganisation",
            "ResumeOrganisation",
            "SetLimit");

    private AccessWords() {}

    /** What has no word yet is told by its name. */
    static String of(String what) {
        return ALL.contains(what) ? translate("access.what." + what) : what;
    }

    static String who(Names names, String id) {
        return id.equals("unknown") ? translate("access.unknown") : names.actor(id);
    }

    /** A person by name; a resident, of whom no name is known, by the reference that residents are told. */
    static String about(Names names, String id) {
        if (id.startsWith("person/")) {
            return names.actor(id);
        }
        if (id.startsWith("subscriber/")) {
            return translate("access.resident", id.substring("subscriber/".length(), "subscriber/".length() + 8));
        }
        return "";
    }
}
