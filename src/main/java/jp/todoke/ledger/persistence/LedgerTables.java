package jp.todoke.ledger.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.LedgerSource;
import jp.todoke.ledger.domain.LedgerState;
import jp.todoke.ledger.domain.Nodes;
import jp.todoke.ledger.domain.SealedBatch;
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
        return jdbc.one("select * from todoke.ledger_head order by tree_size desc limit 1", LedgerRows::head);
    }

    /** The head under which the leaf was sealed. */
    public Optional<SignedHead> headOver(long leafIndex) {
        return jdbc.one(
                "select * from todoke.ledger_head where tree_size > ? order by tree_size limit 1",
                LedgerRows::head,
                leafIndex);
    }

    /** Events without a leaf, in the order of their ids, at most as many as one head seals. */
    public List<LedgerEvent> waiting() {
        return waitingAbove(LedgerRows.FLOOR);
    }

    /**
     * The same without those of transactions that took longer.
     *
     * @param slowest how long from the drawing of the event's number to the end
     */
    public List<LedgerEvent> waiting(Duration slowest) {
        return waitingAbove(LedgerRows.floor(slowest));
    }

    private List<LedgerEvent> waitingAbove(String floorQuery) {
        long floor = jdbc.one(floorQuery, row -> row.getLong(1)).orElse(0L);
        return jdbc
                .list(
                        "select " + LedgerRows.EVENT_COLUMNS
                                + " from todoke.ledger_event e where e.id > ? and not exists"
                                + " (select 1 from todoke.ledger_leaf l where l.event_id = e.id) order by e.id limit ?",
                        LedgerRows::event,
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
                        "select " + LedgerRows.EVENT_COLUMNS
                                + " from (select * from todoke.own_ledger_event(?, ?) union"
                                + " select * from todoke.ledger_event where subject = ? and act = ? and outcome = 'DONE')"
                                + " e order by e.id limit 1",
                        LedgerRows::event,
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
        return jdbc.one("select * from todoke.ledger_head where tree_size = ?", LedgerRows::head, size);
    }

    /** Its last head and how many events wait. */
    public LedgerState state() {
        return new LedgerState(lastHead().orElse(null), new StoredLedger(jdbc).countWaiting());
    }

    /** The whole ledger from its first event, for verification and copies. */
    public LedgerSource source() {
        return new StoredLedger(jdbc);
    }

    private static byte @Nullable [] bytes(@Nullable Hash hash) {
        return hash == null ? null : hash.bytes();
    }
}
