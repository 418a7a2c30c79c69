package app.prongsai.deliveries;

/** Receipts before reminders before announcements. */
public enum Priority {
    RECEIPT,
    REMINDER,
    ANNOUNCEMENT
}
