package app.prongsai.evidence;

import app.prongsai.shared.EventType;

/** What happens to a stored file. */
public sealed interface EvidenceEvent {

    /** By SHA-256 in hex; size in bytes. */
    @EventType(name = "evidence.FileStored")
    record FileStored(String file, String mediaType, int size) implements EvidenceEvent {}
}
