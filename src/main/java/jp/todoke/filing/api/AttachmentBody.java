package jp.todoke.filing.api;

import java.util.Locale;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.api.Described;
import jp.todoke.platform.files.Flaw;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** A stored file. The first six fields are those that a filing's content repeats to name it. */
public record AttachmentBody(
        @Described(value = "Number of the file", example = "12345")
        String id,

        String fileName,
        String mediaType,

        @Described(value = "In bytes, as a text like all leaves of a content", example = "48213")
        String size,

        @Described("Of the bytes that were received; missing until all are here") @Nullable
        String sha256,

        @Described("CLEAN or NOT_CHECKED (this portal checks no files); missing until the check is over") @Nullable
        String malwareCheck,

        @Described(
                value =
                        "UPLOADING: bytes are missing. QUARANTINE: waits for the check for malware. INFECTED, REFUSED: cannot"
                                + " be filed",
                codes = AttachmentState.class)
        String state,

        @Described("Bytes that are here: where the next piece begins")
        long received,

        @Described("Why it was refused, in Japanese") @Nullable
        String refusedJa,

        @Described("Why it was refused, in English") @Nullable
        String refusedEn) {

    static AttachmentBody of(StoredAttachment file) {
        Flaw flaw = file.flaw();
        return new AttachmentBody(
                file.id().toString(),
                file.fileName(),
                file.mediaType(),
                Long.toString(file.size()),
                file.sha256(),
                file.malwareCheck(),
                file.state().name(),
                file.received(),
                flaw == null ? null : Texts.of(Locale.JAPANESE).get(flaw.key()),
                flaw == null ? null : Texts.of(Locale.ENGLISH).get(flaw.key()));
    }
}
