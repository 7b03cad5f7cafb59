package jp.todoke.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import jp.todoke.platform.database.LoneQuery;
import jp.todoke.platform.database.Rows;
import org.jspecify.annotations.Nullable;

/** Machine clients and their tokens. Secrets and tokens are kept as hashes only. */
@ApplicationScoped
public class MachineClients {
    @Inject
    Rows rows;

    @Inject
    LoneQuery lone;

    /** A program that may ask for tokens. */
    public record Client(String id, @Nullable String exchange, String secretHash, String scopes, boolean suspended) {}

    public Optional<Client> byId(String id) {
        return rows.one(
                "select id, exchange_id, secret_hash, scopes, suspended from machine_client where id = ?",
                row -> new Client(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)),
                id);
    }

    /** A client that came with the demonstration. */
    public Optional<Client> ofDemonstration(String id) {
        return rows.one("select id from machine_client where id = ? and demonstration", row -> row.getString(1), id)
                .flatMap(this::byId);
    }

    public void add(Client client, boolean demonstration, Instant now) {
        rows.change(
                "insert into machine_client (id, exchange_id, secret_hash, scopes, demonstration, suspended, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                client.id(),
                client.exchange(),
                client.secretHash(),
                client.scopes(),
                demonstration,
                client.suspended(),
                now);
    }

    public void addToken(String token, String client, String scopes, Instant issued, Instant expires) {
        rows.change("delete from access_token where expires_at < ?", issued);
        rows.change(
                "insert into access_token (token_hash, client_id, scopes, issued_at, expires_at) values (?, ?, ?, ?, ?)",
                hash(token),
                client,
                scopes,
                issued,
                expires);
    }

    /** The client a token speaks for, with the token's own scopes, while it lasts; asked outside of any transaction. */
    public Optional<Client> byToken(String token, Instant now) {
        return lone.one(
                "select id, exchange_id, secret_hash, scopes, suspended from todoke.client_of_token(?, ?)",
                row -> new Client(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)),
                hash(token),
                now);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
