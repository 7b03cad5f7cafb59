package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.files.Clamd;
import jp.todoke.platform.files.FileNames;
import jp.todoke.platform.files.FileType;
import jp.todoke.platform.files.Flaw;
import jp.todoke.platform.files.Inspection;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in, whole or piece by piece. Each piece is a transaction of its own: an upload that was cut off goes on where
 * it was. The last piece has the file looked into; a flawed one is kept as a record without its bytes, so that the filer
 * reads why.
 */
@UseCase
@ApplicationScoped
public class UploadAttachment {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    /** 2 GiB of files that no received filing names: forty full drafts. */
    private static final long MOST_UNUSED = 2L * 1024 * 1024 * 1024;

    /** Opening a file takes many times its size in memory. */
    private static final Semaphore LOOKING = new Semaphore(3);

    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /**
     * A file that is taken in.
     *
     * @param known whether the same file was announced before, so that nothing new was begun
     */
    public record Begun(StoredAttachment file, boolean known) {}

    /**
     * Announces a file.
     *
     * @param sha256 of its bytes, where the sender knows it; a file announced again with the same hash, size and name is the
     *     same file, and an interrupted upload goes on
     */
    @Permitted(Permission.PREPARE_FILING)
    public Begun begin(String given, long size, @Nullable String sha256) {
        String fileName = FileNames.normal(given);
        if (!FileNames.isGood(fileName)) {
            throw Refusal.invalid("filing.attachment.refusal.name", FileNames.LONGEST);
        }
        FileType type = FileType.ofName(fileName)
                .orElseThrow(() -> new Refusal(Refusal.Kind.WRONG_TYPE, "filing.attachment.refusal.type"));
        if (size < 1) {
            throw Refusal.invalid("filing.attachment.refusal.empty");
        }
        if (size > StoredAttachment.LARGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "filing.attachment.refusal.size", StoredAttachment.LARGEST / (1024 * 1024));
        }
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.attachment.refusal.hash");
        }
        String exchange = own.exchange();
        String account = own.caller.get().account();
        if (sha256 != null) {
            own.filings.inTurn(exchange, "attachment " + sha256);
            Optional<StoredAttachment> known = own.attachments.announced(exchange, sha256, size, fileName, account);
            if (known.isPresent()) {
                act.about(known.get().id());
                return new Begun(known.get(), true);
            }
        }
        if (own.attachments.unused() + size > MOST_UNUSED) {
            throw Refusal.conflict("filing.attachment.refusal.full", MOST_UNUSED / (1024 * 1024 * 1024));
        }
        StoredAttachment file =
                own.attachments.begin(exchange, fileName, type, size, sha256, own.caller.get(), own.now());
        act.about(file.id());
        act.tell("type", type);
        act.tell("size", size);
        return new Begun(file, false);
    }

    /**
     * The next piece.
     *
     * @param offset where it stands in the file; one that is here already is passed over, one that leaves a gap is refused
     */
    @Permitted(Permission.PREPARE_FILING)
    public StoredAttachment append(@Subject AttachmentId id, long offset, byte[] piece) {
        StoredAttachment file = locked(id);
        if (piece.length == 0 || piece.length > StoredAttachment.LONGEST_PIECE) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "filing.attachment.refusal.piece", StoredAttachment.LONGEST_PIECE);
        }
        if (offset >= 0 && offset + piece.length <= file.received()) {
            return file;
        }
        if (offset != file.received()) {
            throw Refusal.conflict("filing.attachment.refusal.offset", file.received());
        }
        return add(file, piece);
    }

    /** All bytes of an announced file at once; those that are here already are passed over. */
    @Permitted(Permission.PREPARE_FILING)
    public StoredAttachment whole(@Subject AttachmentId id, byte[] bytes) {
        StoredAttachment file = locked(id);
        if (bytes.length > file.size()) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "filing.attachment.refusal.longer", file.size());
        }
        if (bytes.length < file.size()) {
            throw Refusal.invalid("filing.attachment.refusal.shorter", file.size());
        }
        while (file.state() == AttachmentState.UPLOADING) {
            int from = (int) file.received();
            int to = Math.min(bytes.length, from + StoredAttachment.LONGEST_PIECE);
            file = add(file, Arrays.copyOfRange(bytes, from, to));
        }
        return file;
    }

    /** Only who has announced a file sends it. */
    private StoredAttachment locked(AttachmentId id) {
        return own.attachments
                .locked(own.exchange(), id)
                .filter(file -> file.uploadedBy().equals(own.caller.get().account()))
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    private StoredAttachment add(StoredAttachment file, byte[] piece) {
        if (file.received() + piece.length > file.size()) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "filing.attachment.refusal.longer", file.size());
        }
        own.pieces.append(own.exchange(), file, piece);
        if (file.received() + piece.length == file.size()) {
            complete(file);
        }
        StoredAttachment now = own.attachments.byId(own.exchange(), file.id()).orElseThrow();
        act.tell("received", now.received());
        act.tell("state", now.state());
        return now;
    }

    private void complete(StoredAttachment file) {
        byte[] bytes = own.pieces.bytes(own.exchange(), file);
        String sha256 = hash(bytes);
        Inspection seen = look(FileType.ofName(file.fileName()).orElseThrow(), bytes);
        Flaw flaw = own.attachments.isAnnouncedOtherwise(file.id(), sha256)
                ? Flaw.OTHER_HASH
                : seen.flaw().orElse(null);
        AttachmentState good = Clamd.isConfigured() ? AttachmentState.QUARANTINE : AttachmentState.NOT_CHECKED;
        own.attachments.complete(
                file.id(), flaw == null ? good : AttachmentState.REFUSED, flaw, sha256, seen.mentionsMyNumber());
        if (flaw != null) {
            act.tell("flaw", flaw);
        }
    }

    private static Inspection look(FileType type, byte[] bytes) {
        LOOKING.acquireUninterruptibly();
        try {
            return Inspection.of(type, bytes);
        } finally {
            LOOKING.release();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
