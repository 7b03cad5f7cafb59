package jp.todoke.filing.web;

import java.util.Locale;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.files.Flaw;
import jp.todoke.platform.text.Texts;

/** Stored files in words. */
final class AttachmentWords {
    private static final double KIB = 1024;

    private AttachmentWords() {}

    /** Its state, or why it was refused. */
    static String of(StoredAttachment file, Texts texts) {
        Flaw flaw = file.flaw();
        return texts.get(flaw == null ? "filing.attachment.state." + file.state() : flaw.key());
    }

    /** Kind of the status tag. */
    static String kind(AttachmentState state) {
        return switch (state) {
            case UPLOADING, QUARANTINE -> "wait";
            case CLEAN -> "ok";
            case NOT_CHECKED -> "info";
            case INFECTED, REFUSED -> "error";
        };
    }

    /** 847 B, 47.1 KB, 9.8 MB. */
    static String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        return bytes < KIB * KIB
                ? String.format(Locale.ROOT, "%.1f KB", bytes / KIB)
                : String.format(Locale.ROOT, "%.1f MB", bytes / KIB / KIB);
    }
}
