package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.files.Vault;

/**
 * The bytes of stored files, sealed piece by piece in the database itself: in one transaction and one backup with the
 * filings that name them.
 */
@ApplicationScoped
public class AttachmentPieces {
    @Inject
    Rows rows;

    /** Adds the next piece. */
    public void append(String exchange, StoredAttachment file, byte[] piece) {
        byte[] sealed = Vault.ofThePortal()
                .seal(key(file.id()), about(exchange, file.id(), file.size()), file.received(), piece);
        rows.change(
                "insert into filing_attachment_piece (attachment_id, exchange_id, position, sealed) values (?, ?, ?, ?)",
                file.id().value(),
                exchange,
                file.received(),
                sealed);
        rows.change(
                "update filing_attachment set received = received + ? where id = ?",
                (long) piece.length,
                file.id().value());
    }

    /** The whole file, opened; whatever was done to it outside of the portal is found here. */
    public byte[] bytes(String exchange, StoredAttachment file) {
        Vault vault = Vault.ofThePortal();
        Vault.SealedKey key = key(file.id());
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) file.size());
        String about = about(exchange, file.id(), file.size());
        rows.list(
                        "select position, sealed from filing_attachment_piece where attachment_id = ? order by position",
                        row -> vault.open(key, about, row.getLong("position"), row.getBytes("sealed")),
                        file.id().value())
                .forEach(all::writeBytes);
        if (all.size() != file.size()) {
            throw new IllegalStateException("a piece of stored file " + file.id() + " is missing");
        }
        return all.toByteArray();
    }

    /** Erases the bytes; what is known of the file stays. */
    public void drop(AttachmentId id) {
        rows.change("delete from filing_attachment_piece where attachment_id = ?", id.value());
    }

    private Vault.SealedKey key(AttachmentId id) {
        return rows.one(
                        "select master_key, sealed_key from filing_attachment where id = ?",
                        row -> new Vault.SealedKey(row.getString("master_key"), row.getBytes("sealed_key")),
                        id.value())
                .orElseThrow();
    }

    /** What is sealed with each piece: it belongs to this file of this exchange and size. */
    static String about(String exchange, AttachmentId id, long size) {
        return exchange + "/" + id + "/" + size;
    }
}
