package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import jp.todoke.platform.files.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of a stored file.
 *
 * @param size in bytes, as announced
 * @param sha256 of the plain bytes; null as long as some are missing
 * @param flaw why it was refused
 * @param mentionsMyNumber whether its text speaks of Individual Numbers
 * @param received bytes that are here
 * @param uploadedBy account of the person or program
 */
public record StoredAttachment(
        AttachmentId id,
        String fileName,
        String mediaType,
        long size,
        @Nullable String sha256,
        AttachmentState state,
        @Nullable Flaw flaw,
        boolean mentionsMyNumber,
        long received,
        String uploadedBy,
        Instant createdAt)
        implements Serializable {
    /** Largest file: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;
    /** Most bytes of all files of one filing: 50 MiB. */
    public static final long LARGEST_TOGETHER = 50L * 1024 * 1024;
    /** Longest piece of a file that is handed in piece by piece: 1 MiB. */
    public static final int LONGEST_PIECE = 1024 * 1024;

    /** What stands in a content of the check for malware: a code of {@code MALWARE_CHECK}, null while it is not over. */
    public @Nullable String malwareCheck() {
        return state.usable() ? state.name() : null;
    }

    /** The same file in another state. */
    public StoredAttachment in(AttachmentState other, @Nullable Flaw why) {
        return new StoredAttachment(
                id, fileName, mediaType, size, sha256, other, why, mentionsMyNumber, received, uploadedBy, createdAt);
    }
}
