package jp.todoke.filing.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.files.Flaw;
import org.jspecify.annotations.Nullable;

/** Invented stored files, for the examples of the rules on attachments. */
final class SampleFiles {
    private static final StoredAttachment CLEAN = new StoredAttachment(
            new AttachmentId(12_345),
            "meisai.csv",
            "text/csv",
            48_213,
            "3f".repeat(32),
            AttachmentState.CLEAN,
            null,
            false,
            48_213,
            "-",
            Instant.EPOCH);

    private SampleFiles() {}

    /** The sample with one good file. */
    static Example named() {
        return named(CLEAN);
    }

    /** The sample with the same file twice. */
    static Example twice() {
        return Example.set("/attachments", List.of(said(CLEAN), said(CLEAN))).when(stored(CLEAN));
    }

    static Example named(AttachmentState state, @Nullable Flaw flaw) {
        return named(CLEAN.in(state, flaw));
    }

    /** A clean file of this size, as far as the portal knows. */
    static Example ofSize(long size) {
        return named(new StoredAttachment(
                CLEAN.id(),
                CLEAN.fileName(),
                CLEAN.mediaType(),
                size,
                CLEAN.sha256(),
                CLEAN.state(),
                null,
                false,
                size,
                CLEAN.uploadedBy(),
                CLEAN.createdAt()));
    }

    /** A clean file whose text speaks of Individual Numbers. */
    static Example thatMentionsMyNumber() {
        return named(new StoredAttachment(
                CLEAN.id(),
                CLEAN.fileName(),
                CLEAN.mediaType(),
                CLEAN.size(),
                CLEAN.sha256(),
                CLEAN.state(),
                null,
                true,
                CLEAN.size(),
                CLEAN.uploadedBy(),
                CLEAN.createdAt()));
    }

    private static Example named(StoredAttachment file) {
        UnaryOperator<Surroundings> stored =
                around -> around.withFiles(Map.of(file.id().toString(), file));
        return Example.set("/attachments/-", said(file)).when(stored);
    }

    private static UnaryOperator<Surroundings> stored(StoredAttachment file) {
        return around -> around.withFiles(Map.of(file.id().toString(), file));
    }

    private static Map<String, @Nullable Object> said(StoredAttachment file) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>(Attached.facts(file));
        said.values().removeIf(value -> value == null);
        said.put("kind", "STATEMENT");
        said.put("description", "取引の明細");
        return said;
    }
}
