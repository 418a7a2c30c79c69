package app.prongsai.eventstore.backup;

/** A backup was not made or not restored; nothing was changed. The message is one clear line. */
public final class BackupRefused extends RuntimeException {

    public BackupRefused(String message) {
        super(message, null, false, false);
    }
}
