package jp.todoke.ledger.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.UnreadableLedger;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger's tables as what they are, and the SQL that several queries share. */
final class LedgerRows {

    static final String EVENT_COLUMNS = "e.id, e.occurred_at, e.act, e.permission, e.outcome, e.reason, e.actor,"
            + " e.actor_kind, e.exchange_id, e.subject, e.details::text as details, e.channel, e.remote_address";

    /**
     * Events up to this id all have a leaf, or will never get one. Ids are drawn in ascending order and a transaction lasts
     * far less than an hour; so what was drawn before the heads of an hour before the last one has long been committed,
     * and sealed. A row below without a leaf was put there by other hands.
     */
    static final String FLOOR = floor(Duration.ofHours(1));

    private LedgerRows() {}

    /** The last id that was sealed so long before the last head. */
    static String floor(Duration before) {
        return """
                select coalesce(max(l.event_id), 0) from todoke.ledger_leaf l join (
                    select h.previous_size, h.tree_size from todoke.ledger_head h
                     where h.sealed_at <= (select last.sealed_at from todoke.ledger_head last
                            order by last.tree_size desc limit 1) - interval '%d seconds'
                     order by h.tree_size desc limit 1) settled
                    on l.leaf_index >= settled.previous_size and l.leaf_index < settled.tree_size
                """.formatted(before.toSeconds());
    }

    static SignedHead head(ResultSet row) throws SQLException {
        try {
            byte @Nullable [] previous = row.getBytes("previous_hash");
            return new SignedHead(
                    row.getLong("tree_size"),
                    Hash.of(row.getBytes("root_hash")),
                    row.getLong("previous_size"),
                    previous == null ? null : Hash.of(previous),
                    Rows.instant(row, "sealed_at"),
                    row.getString("key_id"),
                    row.getString("signature"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableLedger("A head is no head", e);
        }
    }

    /** The event of a row, empty where it holds what no portal can have written. */
    static Optional<LedgerEvent> event(ResultSet row) throws SQLException {
        Optional<TreeMap<String, String>> details = details(row.getString("details"));
        @Nullable OffsetDateTime occurredAt = row.getObject("occurred_at", OffsetDateTime.class);
        if (details.isEmpty()
                || occurredAt == null
                || row.getString("act") == null
                || row.getString("outcome") == null
                || row.getString("actor_kind") == null
                || row.getString("channel") == null) {
            return Optional.empty();
        }
        Instant at = occurredAt.toInstant();
        return Optional.of(new LedgerEvent(
                row.getLong("id"),
                at,
                row.getString("act"),
                row.getString("permission"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("actor"),
                row.getString("actor_kind"),
                row.getString("exchange_id"),
                row.getString("subject"),
                details.get(),
                row.getString("channel"),
                row.getString("remote_address")));
    }

    private static Optional<TreeMap<String, String>> details(@Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            JsonNode tree = Json.mapper().readTree(json);
            TreeMap<String, String> details = new TreeMap<>();
            for (Iterator<Map.Entry<String, JsonNode>> all = tree.fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> entry = all.next();
                if (!entry.getValue().isTextual()) {
                    return Optional.empty();
                }
                details.put(entry.getKey(), entry.getValue().asText());
            }
            return tree.isObject() ? Optional.of(details) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
