package jp.todoke.filing;

/** How far a stored file is. Its words are the text {@code filing.attachment.state.<name>}. */
public enum AttachmentState {
    /** Bytes are missing still. */
    UPLOADING,
    /** Whole, and waiting for the check for malware; nobody can take it out. */
    QUARANTINE,
    /** Checked; nothing was found. */
    CLEAN,
    /** This portal checks no files for malware. */
    NOT_CHECKED,
    /** Malware was found; the bytes are gone. */
    INFECTED,
    /** Not taken, see its flaw; the bytes are gone. */
    REFUSED;

    /** Whether a filing may be handed on with it, and its bytes be read. */
    public boolean usable() {
        return this == CLEAN || this == NOT_CHECKED;
    }

    /** Whether nothing will happen to it any more by itself. */
    public boolean settled() {
        return this != UPLOADING && this != QUARANTINE;
    }
}
