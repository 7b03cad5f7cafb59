package jp.todoke.ledger.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.LedgerSource;
import jp.todoke.ledger.domain.LedgerState;
import jp.todoke.ledger.domain.Node;
import jp.todoke.ledger.domain.Nodes;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.SealedLeaf;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.UnreadableLedger;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** The four tables of the ledger, within the running transaction. Rows are added and read, never changed. */
@Dependent
public class LedgerTables {

    /** Number of the advisory lock that lets one node seal at a time: the letters TODOKE. */
    private static final long SEALING = 0x544F444F4B45L;

    static final String EVENT_COLUMNS = "e.id, e.occurred_at, e.act, e.permission, e.outcome, e.reason, e.actor,"
            + " e.actor_kind, e.exchange_id, e.subject, e.details::text as details, e.channel, e.remote_address";

    /**
     * Events up to this id all have a leaf, or will never get one. Ids are drawn in ascending order and a transaction lasts
     * far less than an hour; so what was drawn before the heads of an hour before the last one has long been committed,
     * and sealed. A row below without a leaf was put there by other hands.
     */
    private static final String FLOOR = """
            select coalesce(max(l.event_id), 0) from todoke.ledger_leaf l join (
                select h.previous_size, h.tree_size from todoke.ledger_head h
                 where h.sealed_at <= (select last.sealed_at from todoke.ledger_head last
                        order by last.tree_size desc limit 1) - interval '1 hour'
                 order by h.tree_size desc limit 1) settled
                on l.leaf_index >= settled.previous_size and l.leaf_index < settled.tree_size
            """;

    private final Jdbc jdbc;

    @Inject
    public LedgerTables(Rows rows) {
        this(rows::connection);
    }

    /** The tables as seen through the connections this gives. */
    public LedgerTables(Supplier<Connection> connection) {
        jdbc = new Jdbc(connection);
    }

    /** Adds an event; the database numbers it, the id it brings is ignored. */
    public void record(LedgerEvent event) {
        jdbc.change("""
                insert into todoke.ledger_event (occurred_at, act, permission, outcome, reason, actor, actor_kind,
                    exchange_id, subject, details, channel, remote_address)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """, statement -> {
            statement.setObject(1, event.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setString(2, event.act());
            statement.setString(3, event.permission());
            statement.setString(4, event.outcome());
            statement.setString(5, event.reason());
            statement.setString(6, event.actor());
            statement.setString(7, event.actorKind());
            statement.setString(8, event.exchange());
            statement.setString(9, event.subject());
            statement.setString(10, Json.write(event.details()));
            statement.setString(11, event.channel());
            statement.setString(12, event.remoteAddress());
        });
    }

    /** Whether this transaction is now the only one that seals. */
    public boolean tryLock() {
        return jdbc.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), SEALING)
                .orElse(false);
    }

    /** Waits until this transaction is the only one that seals. */
    public void lock() {
        jdbc.list("select pg_advisory_xact_lock(?)", row -> true, SEALING);
    }

    public Optional<SignedHead> lastHead() {
        return jdbc.one("select * from todoke.ledger_head order by tree_size desc limit 1", LedgerTables::head);
    }

    /** The head under which the leaf was sealed. */
    public Optional<SignedHead> headOver(long leafIndex) {
        return jdbc.one(
                "select * from todoke.ledger_head where tree_size > ? order by tree_size limit 1",
                LedgerTables::head,
                leafIndex);
    }

    /** Events without a leaf, in the order of their ids, at most as many as one head seals. */
    public List<LedgerEvent> waiting() {
        long floor = jdbc.one(FLOOR, row -> row.getLong(1)).orElse(0L);
        return jdbc
                .list(
                        "select " + EVENT_COLUMNS
                                + " from todoke.ledger_event e where e.id > ? and not exists"
                                + " (select 1 from todoke.ledger_leaf l where l.event_id = e.id) order by e.id limit ?",
                        LedgerTables::event,
                        floor,
                        SealedBatch.LARGEST)
                .stream()
                // What no portal wrote waits for ever, rather than stop the sealing of the others.
                .flatMap(Optional::stream)
                .toList();
    }

    /** The complete subtrees. */
    public Nodes nodes() {
        return (level, index) -> jdbc.one(
                        "select hash from todoke.ledger_node where level = ? and index = ?",
                        row -> Hash.of(row.getBytes(1)),
                        level,
                        index)
                .orElseThrow(() -> new UnreadableLedger("There is no node " + level + "/" + index));
    }

    /** Appends what the next head seals. */
    public void append(SealedBatch batch) {
        jdbc.batch(
                "insert into todoke.ledger_leaf (leaf_index, event_id, leaf_hash) values (?, ?, ?)",
                batch.leaves(),
                (statement, leaf) -> {
                    statement.setLong(1, leaf.index());
                    statement.setLong(2, leaf.eventId());
                    statement.setBytes(3, bytes(leaf.hash()));
                });
        jdbc.batch(
                "insert into todoke.ledger_node (level, index, hash) values (?, ?, ?)",
                batch.nodes(),
                (statement, node) -> {
                    statement.setInt(1, node.level());
                    statement.setLong(2, node.index());
                    statement.setBytes(3, bytes(node.hash()));
                });
        SignedHead head = batch.head();
        jdbc.change("""
                insert into todoke.ledger_head (tree_size, root_hash, previous_size, previous_hash, sealed_at, key_id,
                    signature)
                values (?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            statement.setLong(1, head.size());
            statement.setBytes(2, bytes(head.root()));
            statement.setLong(3, head.previousSize());
            statement.setBytes(4, bytes(head.previous()));
            statement.setObject(5, head.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setString(6, head.keyId());
            statement.setString(7, head.signature());
        });
    }

    /**
     * The first event that says the act was done on the subject, as far as the caller's side may see it: the authority all,
     * an exchange its own.
     */
    public Optional<LedgerEvent> event(String act, String subject) {
        return jdbc.one(
                        "select " + EVENT_COLUMNS + " from (select * from todoke.own_ledger_event(?, ?) union"
                                + " select * from todoke.ledger_event where subject = ? and act = ? and outcome = 'DONE')"
                                + " e order by e.id limit 1",
                        LedgerTables::event,
                        act,
                        subject,
                        subject,
                        act)
                .flatMap(event -> event);
    }

    /** Index of the event's leaf, empty while it waits. */
    public Optional<Long> leafIndex(long eventId) {
        return jdbc.one("select leaf_index from todoke.ledger_leaf where event_id = ?", row -> row.getLong(1), eventId);
    }

    /**
     * The leaf of a hash and when it was received, for the scope {@code public}; empty for a hash of which the ledger knows
     * nothing.
     */
    public Optional<KnownLeaf> leaf(Hash hash) {
        return jdbc.one(
                "select leaf_index, received_at from todoke.leaf_of_hash(decode(?, 'hex'))",
                row -> new KnownLeaf(row.getLong("leaf_index"), Rows.instant(row, "received_at")),
                hash.hex());
    }

    /** A leaf whose hash somebody knows. */
    public record KnownLeaf(long index, Instant receivedAt) {}

    /** The head of that size. */
    public Optional<SignedHead> head(long size) {
        return jdbc.one("select * from todoke.ledger_head where tree_size = ?", LedgerTables::head, size);
    }

    /** Its last head and how many events wait. */
    public LedgerState state() {
        return new LedgerState(lastHead().orElse(null), countWaiting());
    }

    private long countWaiting() {
        return jdbc.one(
                        "select count(*) from todoke.ledger_event e where e.id > (" + FLOOR + ") and not exists"
                                + " (select 1 from todoke.ledger_leaf l where l.event_id = e.id)",
                        row -> row.getLong(1))
                .orElse(0L);
    }

    /** The whole ledger from its first event, for verification and copies. */
    public LedgerSource source() {
        return new Source();
    }

    private final class Source implements LedgerSource {

        private long size;

        @Override
        public @Nullable SealedBatch next() {
            Optional<SignedHead> found = jdbc.one(
                    "select * from todoke.ledger_head where tree_size > ? order by tree_size limit 1",
                    LedgerTables::head,
                    size);
            if (found.isEmpty()) {
                return null;
            }
            SignedHead head = found.get();
            List<SealedLeaf> leaves = leaves(
                    "l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index limit ?",
                    size,
                    head.size(),
                    SealedBatch.LARGEST + 1);
            SealedBatch batch = new SealedBatch(head, leaves, nodesBetween(size, head.size()));
            size = head.size();
            return batch;
        }

        @Override
        public Remainder remainder() {
            // Each in one statement, so that a head made in between does not look like a fault.
            List<SealedLeaf> beyond =
                    leaves("l.leaf_index >= coalesce((select max(tree_size) from todoke.ledger_head), 0)"
                            + " order by l.leaf_index limit 10");
            List<Long> intruders = jdbc.list(
                    "select e.id from todoke.ledger_event e where e.id <= (" + FLOOR + ") and not exists"
                            + " (select 1 from todoke.ledger_leaf l where l.event_id = e.id) order by e.id limit 10",
                    row -> row.getLong(1));
            return new Remainder(beyond, intruders, countWaiting());
        }

        private List<SealedLeaf> leaves(String condition, Object... parameters) {
            return jdbc.list(
                    "select l.leaf_index, l.event_id, l.leaf_hash, " + EVENT_COLUMNS
                            + " from todoke.ledger_leaf l left join todoke.ledger_event e on e.id = l.event_id where "
                            + condition,
                    row -> {
                        boolean there = row.getObject("id") != null;
                        Optional<LedgerEvent> event = there ? event(row) : Optional.empty();
                        byte[] hash = row.getBytes("leaf_hash");
                        return new SealedLeaf(
                                row.getLong("leaf_index"),
                                row.getLong("event_id"),
                                hash != null && hash.length == Hash.LENGTH ? Hash.of(hash) : null,
                                event.orElse(null),
                                !there || event.isPresent());
                    },
                    parameters);
        }

        /** Nodes whose last leaf lies from the first size to before the second. */
        private List<Node> nodesBetween(long from, long to) {
            return jdbc.list(
                    """
                    select n.level, n.index, n.hash from generate_series(0, ?) s(level) join todoke.ledger_node n
                        on n.level = s.level
                       and n.index >= (?::bigint >> s.level::int) and n.index < (?::bigint >> s.level::int)
                     where octet_length(n.hash) = 32
                     limit ?
                    """,
                    row -> new Node(row.getInt(1), row.getLong(2), Hash.of(row.getBytes(3))),
                    Long.SIZE - 1 - Long.numberOfLeadingZeros(to),
                    from,
                    to,
                    4 * (SealedBatch.LARGEST + Long.SIZE));
        }
    }

    private static SignedHead head(ResultSet row) throws SQLException {
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

    private static byte @Nullable [] bytes(@Nullable Hash hash) {
        return hash == null ? null : hash.bytes();
    }
}
