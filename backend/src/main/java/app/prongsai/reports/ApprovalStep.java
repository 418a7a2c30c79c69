package app.prongsai.reports;

import app.prongsai.shared.Role;

/** One signature on a report's way from the officer to the public, in the order of the office. */
public enum ApprovalStep {
    HEAD(Role.HEAD),
    CLERK(Role.CLERK),
    EXECUTIVE(Role.EXECUTIVE);

    private final Role role;

    ApprovalStep(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
