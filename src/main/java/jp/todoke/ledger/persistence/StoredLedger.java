package jp.todoke.ledger.persistence;

import java.util.List;
import java.util.Optional;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.LedgerSource;
import jp.todoke.ledger.domain.Node;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.SealedLeaf;
import jp.todoke.ledger.domain.SignedHead;
import org.jspecify.annotations.Nullable;

/** The ledger in the database from its first event, head by head: what is held at once is what one head sealed. */
final class StoredLedger implements LedgerSource {

    private final Jdbc jdbc;

    private long size;

    StoredLedger(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable SealedBatch next() {
        Optional<SignedHead> found = jdbc.one(
                "select * from todoke.ledger_head where tree_size > ? order by tree_size limit 1",
                LedgerRows::head,
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
        List<SealedLeaf> beyond = leaves("l.leaf_index >= coalesce((select max(tree_size) from todoke.ledger_head), 0)"
                + " order by l.leaf_index limit 10");
        List<Long> intruders = jdbc.list(
                "select e.id from todoke.ledger_event e where e.id <= (" + LedgerRows.FLOOR + ") and not exists"
                        + " (select 1 from todoke.ledger_leaf l where l.event_id = e.id) order by e.id limit 10",
                row -> row.getLong(1));
        return new Remainder(beyond, intruders, countWaiting());
    }

    private List<SealedLeaf> leaves(String condition, Object... parameters) {
        return jdbc.list(
                "select l.leaf_index, l.event_id, l.leaf_hash, " + LedgerRows.EVENT_COLUMNS
                        + " from todoke.ledger_leaf l left join todoke.ledger_event e on e.id = l.event_id where "
                        + condition,
                row -> {
                    boolean there = row.getObject("id") != null;
                    Optional<LedgerEvent> event = there ? LedgerRows.event(row) : Optional.empty();
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

    /**
     * Nodes whose last leaf lies from the first size to before the second. The limit within keeps the planner from reading the
     * whole table for each head: level by level, it is a short range of the primary key.
     */
    private List<Node> nodesBetween(long from, long to) {
        return jdbc.list(
                """
                select n.level, n.index, n.hash from generate_series(0, ?) s(level) cross join lateral (
                    select level, index, hash from todoke.ledger_node
                     where level = s.level::smallint
                       and index >= (?::bigint >> s.level::int) and index < (?::bigint >> s.level::int)
                     order by index
                     limit ?) n
                 where octet_length(n.hash) = 32
                """,
                row -> new Node(row.getInt(1), row.getLong(2), Hash.of(row.getBytes(3))),
                Long.SIZE - 1 - Long.numberOfLeadingZeros(to),
                from,
                to,
                2 * SealedBatch.LARGEST);
    }

    /** How many events wait for the sealer. */
    long countWaiting() {
        return jdbc.one(
                        "select count(*) from todoke.ledger_event e where e.id > (" + LedgerRows.FLOOR
                                + ") and not exists" + " (select 1 from todoke.ledger_leaf l where l.event_id = e.id)",
                        row -> row.getLong(1))
                .orElse(0L);
    }
}
