package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.files.FileType;
import jp.todoke.platform.files.Flaw;
import jp.todoke.platform.files.Vault;
import jp.todoke.platform.gate.Caller;
import org.jspecify.annotations.Nullable;

/** What is known of stored files, and which received filings name them; their bytes are {@link AttachmentPieces}. */
@ApplicationScoped
public class Attachments {
    private static final String SELECT = "select a.* from filing_attachment a ";

    @Inject
    Rows rows;

    @Inject
    AttachmentPieces pieces;

    public Optional<StoredAttachment> byId(String exchange, AttachmentId id) {
        return rows.one(SELECT + "where a.id = ? and a.exchange_id = ?", Attachments::attachment, id.value(), exchange);
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public Optional<StoredAttachment> locked(String exchange, AttachmentId id) {
        return rows.one(
                SELECT + "where a.id = ? and a.exchange_id = ? for update",
                Attachments::attachment,
                id.value(),
                exchange);
    }

    /** Those of these ids that exist, by the id's text. */
    public Map<String, StoredAttachment> named(String exchange, Collection<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String list = ids.stream().map(AttachmentId::toString).collect(Collectors.joining(","));
        return rows
                .list(
                        SELECT + "where a.exchange_id = ? and a.id = any (string_to_array(?, ',')::bigint[])",
                        Attachments::attachment,
                        exchange,
                        list)
                .stream()
                .collect(Collectors.toMap(file -> file.id().toString(), Function.identity()));
    }

    /** What the same account announced before with the same hash, size and name. */
    public Optional<StoredAttachment> announced(
            String exchange, String sha256, long size, String fileName, String account) {
        return rows.list(SELECT + """
                        where a.exchange_id = ? and a.announced_sha256 = ? and a.size = ? and a.file_name = ?
                            and a.uploaded_by = ? and a.state <> 'REFUSED'
                        order by a.id desc limit 1
                        """, Attachments::attachment, exchange, sha256, size, fileName, account).stream()
                .findFirst();
    }

    /** Bytes of all files of the calling exchange that no received filing names, those behind a colleague's wall too. */
    public long unused() {
        return rows.one("select unused_attachment_bytes()", row -> row.getLong(1))
                .orElseThrow();
    }

    public StoredAttachment begin(
            String exchange,
            String fileName,
            FileType type,
            long size,
            @Nullable String sha256,
            Caller by,
            Instant at) {
        long id = rows.one("select nextval('filing_attachment_seq')", row -> row.getLong(1))
                .orElseThrow();
        Vault.SealedKey key = Vault.ofThePortal().newKey(AttachmentPieces.about(exchange, new AttachmentId(id), size));
        rows.change(
                """
                insert into filing_attachment (id, exchange_id, file_name, media_type, size, announced_sha256, state,
                    master_key, sealed_key, uploaded_by, uploaded_by_name, created_at)
                values (?, ?, ?, ?, ?, ?, 'UPLOADING', ?, ?, ?, ?, ?)
                """,
                id,
                exchange,
                fileName,
                type.mediaType(),
                size,
                sha256,
                key.master(),
                key.sealed(),
                by.account(),
                by.displayName(),
                at);
        return byId(exchange, new AttachmentId(id)).orElseThrow();
    }

    /** Whether another hash was announced than came out. */
    public boolean isAnnouncedOtherwise(AttachmentId id, String sha256) {
        return rows.one(
                        "select 1 from filing_attachment where id = ? and announced_sha256 <> ?",
                        row -> true,
                        id.value(),
                        sha256)
                .isPresent();
    }

    /** All bytes are here and were looked at. */
    public void complete(AttachmentId id, AttachmentState state, @Nullable Flaw flaw, String sha256, boolean myNumber) {
        rows.change(
                "update filing_attachment set state = ?, flaw = ?, sha256 = ?, my_number = ? where id = ?",
                state,
                flaw,
                sha256,
                myNumber,
                id.value());
        if (flaw != null) {
            pieces.drop(id);
        }
    }

    /** What came of the check for malware. */
    public void checked(AttachmentId id, AttachmentState state, Instant at) {
        if (state == AttachmentState.INFECTED) {
            // Nothing waits for a mistake to let it out.
            pieces.drop(id);
        }
        rows.change(
                "update filing_attachment set state = ?, checked_at = ? where id = ? and state = 'QUARANTINE'",
                state,
                at,
                id.value());
    }

    /** Tells which files a draft names, so that they are behind the same wall; of those the caller sees. */
    public void name(Filing draft, Collection<AttachmentId> ids) {
        String list = ids.stream().map(AttachmentId::toString).collect(Collectors.joining(","));
        rows.change(
                "delete from filing_attachment_draft where filing_id = ?"
                        + " and attachment_id <> all (string_to_array(?, ',')::bigint[])",
                draft.id().value(),
                list);
        if (!ids.isEmpty()) {
            rows.change("""
                    insert into filing_attachment_draft (attachment_id, filing_id, exchange_id)
                    select a.id, ?, a.exchange_id from filing_attachment a
                    where a.exchange_id = ? and a.id = any (string_to_array(?, ',')::bigint[])
                    on conflict do nothing
                    """, draft.id().value(), draft.exchange(), list);
        }
    }

    /** Binds files to a received filing: from now on the authority may read them. */
    public void use(String exchange, FilingId filing, Collection<AttachmentId> ids) {
        ids.stream()
                .distinct()
                .forEach(id -> rows.change(
                        "insert into filing_attachment_use (attachment_id, filing_id, exchange_id) values (?, ?, ?)",
                        id.value(),
                        filing.value(),
                        exchange));
    }

    /** A file that a received filing names. */
    public Optional<StoredAttachment> ofReceived(FilingId filing, AttachmentId id) {
        return rows.one(
                SELECT + "join filing_attachment_use u on u.attachment_id = a.id where u.filing_id = ? and a.id = ?",
                Attachments::attachment,
                filing.value(),
                id.value());
    }

    /** A file in quarantine with its exchange, for the portal's own check. */
    public record Waiting(String exchange, StoredAttachment file) {}

    /** What waits in quarantine, the oldest first. */
    public List<AttachmentId> waiting() {
        return rows.list(
                "select id from filing_attachment where state = 'QUARANTINE' order by id limit 50",
                row -> new AttachmentId(row.getLong(1)));
    }

    public Optional<Waiting> waiting(AttachmentId id) {
        return rows.one(
                SELECT + "where a.id = ? and a.state = 'QUARANTINE'",
                row -> new Waiting(row.getString("exchange_id"), attachment(row)),
                id.value());
    }

    private static StoredAttachment attachment(ResultSet row) throws SQLException {
        String flaw = row.getString("flaw");
        return new StoredAttachment(
                new AttachmentId(row.getLong("id")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                AttachmentState.valueOf(row.getString("state")),
                flaw == null ? null : Flaw.valueOf(flaw),
                row.getBoolean("my_number"),
                row.getLong("received"),
                row.getString("uploaded_by"),
                Rows.instant(row, "created_at"));
    }
}
