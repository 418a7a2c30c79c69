package app.prongsai.shared;

/** What a person may do in one organisation, and the two who stand outside it: the platform's operator and the system. */
public enum Role {
    /** Takes organisations in; sees none of their content. */
    OPERATOR,
    /** People, departments and the LINE channel of one organisation. */
    ADMINISTRATOR,
    /** Plans measures, imports, makes reports. */
    COORDINATOR,
    /** Carries out measures and reports progress. */
    OFFICER,
    /** Head of one or more departments; overdue work is escalated here. */
    HEAD,
    /** ปลัด, head of the permanent staff. */
    CLERK,
    /** นายก, the elected executive. */
    EXECUTIVE,
    /** Sees everything of the organisation, changes nothing. */
    AUDITOR,
    /** Writes announcements. */
    PUBLISHER,
    /** Follows the organisation's LINE account. */
    RESIDENT,
    /** Anybody on the web, not signed in. */
    PUBLIC,
    /** Automations, the clock, the importer. */
    SYSTEM
}
