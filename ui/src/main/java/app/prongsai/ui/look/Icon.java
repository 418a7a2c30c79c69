package app.prongsai.ui.look;

import app.prongsai.measures.MeasureStatus;

/** Line drawings on a field of 24 by 24; a word always stands beside them, so they are hidden from screen readers. */
public enum Icon {
    DONE("<circle cx='12' cy='12' r='9'/><path d='M7.8 12.4l2.9 2.9 5.6-6'/>"),
    IN_PROGRESS("<circle cx='12' cy='12' r='9'/><path d='M12 3a9 9 0 0 1 0 18z' fill='currentColor' stroke='none'/>"),
    NOT_STARTED("<circle cx='12' cy='12' r='9' stroke-dasharray='3.6 3.47'/>"),
    OVERDUE("<path d='M12 3.5L22 20.5H2z'/><path d='M12 10v5'/><path d='M12 17.6v.4'/>"),
    DUE("<circle cx='12' cy='12' r='9'/><path d='M12 7v5.4l3.4 2'/>"),
    EVIDENCE(
            "<path d='M19 11l-7.6 7.6a4.2 4.2 0 0 1-6-6L13.3 5a2.9 2.9 0 0 1 4.1 4.1l-7.6 7.5a1.4 1.4 0 0 1-2-2l6.9-6.9'/>"),
    SILENT("<path d='M4 5h16v11H11l-4 4v-4H4z'/><path d='M8.5 10.5h7'/>"),
    PROBLEM("<circle cx='12' cy='12' r='9'/><path d='M12 7v6'/><path d='M12 16.4v.4'/>"),
    WORK(
            "<path d='M9 5h11M9 12h11M9 19h11'/><path d='M3.5 5l1.2 1.2L6.8 4M3.5 12l1.2 1.2 2.1-2.2M3.5 19l1.2 1.2 2.1-2.2'/>"),
    OVERVIEW("<path d='M4 20V10M10 20V4M16 20v-7M21 20H3'/>"),
    MEASURES("<rect x='4' y='4' width='16' height='16' rx='1.5'/><path d='M4 9.5h16M9.5 9.5V20'/>"),
    REPORTS("<path d='M6 3h8l4 4v14H6z'/><path d='M14 3v4h4M9 12h6M9 16h6'/>"),
    OIT("<circle cx='12' cy='12' r='9'/><path d='M3 12h18M12 3c3.4 3 3.4 15 0 18M12 3c-3.4 3-3.4 15 0 18'/>"),
    ANNOUNCEMENTS(
            "<path d='M4 10v4h3l8 4.5v-13L7 10z'/><path d='M18.5 9a4.2 4.2 0 0 1 0 6'/><path d='M8 14.5V19h2.5v-3'/>"),
    DELIVERIES("<path d='M21 3.5L3 11l6.5 2.5L12 20.5z'/><path d='M9.5 13.5L21 3.5'/>"),
    ASSESSMENTS("<path d='M4 4v16h16'/><path d='M7.5 15.5l4-5 3.2 2.6L19.5 7'/>"),
    CALENDAR("<rect x='4' y='5.5' width='16' height='14.5' rx='1.5'/><path d='M4 10h16M8.5 3.5v4M15.5 3.5v4'/>"),
    HANDBOOK(
            "<path d='M12 6.5C9.5 4.8 6.5 4.6 4 5.2v13.6c2.5-.6 5.5-.4 8 1.3 2.5-1.7 5.5-1.9 8-1.3V5.2c-2.5-.6-5.5-.4-8 1.3z'/><path d='M12 6.5v13.6'/>"),
    PEOPLE(
            "<circle cx='9' cy='8' r='3.4'/><path d='M3 20c0-4 2.6-6.2 6-6.2s6 2.2 6 6.2'/><path d='M15.5 5a3.2 3.2 0 0 1 0 6.2M17 14.2c2.4.6 4 2.6 4 5.8'/>"),
    ORGANISATION("<path d='M3 21h18M5 21V10l7-6 7 6v11'/><path d='M9.5 21v-6h5v6'/>"),
    ACCOUNT("<circle cx='12' cy='8' r='4'/><path d='M4.5 21c0-4.6 3.2-7 7.5-7s7.5 2.4 7.5 7'/>"),
    ADD("<path d='M12 5v14M5 12h14'/>"),
    MORE("<path d='M6.5 9.5L12 15l5.5-5.5'/>"),
    BACK("<path d='M14.5 5.5L8 12l6.5 6.5'/>"),
    IMPORT("<path d='M12 15.5V4M7.5 8.5L12 4l4.5 4.5M4.5 20h15'/>"),
    DOWNLOAD("<path d='M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15'/>"),
    LINK(
            "<path d='M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2'/>"),
    REMIND("<path d='M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15z'/><path d='M10 21h4'/>"),
    SEARCH("<circle cx='10.5' cy='10.5' r='6.5'/><path d='M15.5 15.5L21 21'/>");

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing;
    }

    public String svg() {
        return "<svg class='icon' viewBox='0 0 24 24' width='20' height='20' fill='none' stroke='currentColor' "
                + "stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round' aria-hidden='true' "
                + "focusable='false'>" + drawing + "</svg>";
    }

    /** The sign of the product: a sheet of paper one sees through. */
    public static String mark() {
        return "<svg class='mark' viewBox='0 0 32 32' width='32' height='32' aria-hidden='true' focusable='false'>"
                + "<rect x='3' y='7' width='18' height='22' rx='2' fill='var(--accent)'/>"
                + "<rect x='11' y='3' width='18' height='22' rx='2' fill='var(--accent)' fill-opacity='0.45'/></svg>";
    }

    public static Icon of(MeasureStatus status) {
        return switch (status) {
            case NOT_STARTED -> NOT_STARTED;
            case IN_PROGRESS -> IN_PROGRESS;
            case DONE -> DONE;
        };
    }
}
