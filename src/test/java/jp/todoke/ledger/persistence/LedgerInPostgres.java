package jp.todoke.ledger.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.Sealing;
import jp.todoke.ledger.domain.SigningKey;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.domain.Verification;
import jp.todoke.ledger.domain.VerificationKeys;
import jp.todoke.support.MigratedDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in its real tables: recorded by an exchange, sealed by the system, read by the authority, tampered with by the
 * superuser.
 */
final class LedgerInPostgres {
    private static final Instant START = Instant.parse("2026-11-02T00:00:00.123456Z");

    private final MigratedDatabase database = MigratedDatabase.shared();
    private final SigningKey key = SigningKey.generate();
    private Instant now = START;
    private long recorded;

    /** Begins with empty tables, whatever the test before left there. */
    LedgerInPostgres() throws SQLException {
        tamper("truncate todoke.ledger_event, todoke.ledger_leaf, todoke.ledger_node, todoke.ledger_head");
    }

    VerificationKeys keys() {
        return new VerificationKeys(List.of(key.publicKey()));
    }

    /** Lets time go by. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    static LedgerEvent event(long number) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("kind", "STR");
        details.put("hash", HexFormat.of().toHexDigits(number));
        return new LedgerEvent(
                0,
                START.plusSeconds(number),
                "SubmitFiling",
                "FILE_STR",
                "DONE",
                null,
                "approver@kanto-00901.example",
                "PERSON",
                "kanto-00901",
                "filing:" + number,
                details,
                "WEB",
                "192.0.2.7");
    }

    /** An exchange does so many things. */
    void record(int events) throws Exception {
        as("exchange", "kanto-00901", tables -> {
            for (int i = 0; i < events; i++) {
                tables.record(event(++recorded));
            }
            return null;
        });
    }

    /** Records so many events and seals them, head by head. */
    void sealed(int... sizes) throws Exception {
        for (int size : sizes) {
            record(size);
            now = now.plusSeconds(3);
            int done = seal();
            if (done != size) {
                throw new AssertionError(done + " sealed instead of " + size);
            }
        }
    }

    /** Seals what waits; returns how many events. */
    int seal() throws Exception {
        return as("system", "", tables -> {
            List<LedgerEvent> waiting = tables.waiting();
            if (waiting.isEmpty()) {
                return 0;
            }
            tables.append(sealing(tables, waiting));
            return waiting.size();
        });
    }

    SealedBatch sealing(LedgerTables tables, List<LedgerEvent> waiting) {
        return Sealing.seal(tables.lastHead().orElse(null), tables.nodes(), waiting, key, now);
    }

    Verdict verify() throws Exception {
        return as("authority", "", tables -> Verification.of(tables.source(), keys(), null));
    }

    Fault fault() throws Exception {
        return Objects.requireNonNull(verify().fault());
    }

    /** Id of the event whose leaf stands here. */
    long idAt(long index) throws Exception {
        try (Connection root = superuser();
                Statement statement = root.createStatement();
                var rows =
                        statement.executeQuery("select event_id from todoke.ledger_leaf where leaf_index = " + index)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** An event by itself, with or without a leaf. */
    LedgerEvent onlyEvent(long id) throws Exception {
        try (Connection root = superuser();
                Statement statement = root.createStatement();
                var rows = statement.executeQuery(
                        "select " + LedgerRows.EVENT_COLUMNS + " from todoke.ledger_event e where e.id = " + id)) {
            rows.next();
            return LedgerRows.event(rows).orElseThrow();
        }
    }

    /** Runs work as the portal's role, in one transaction with the tenant set as the gate sets it. */
    <T extends @Nullable Object> T as(String scope, String exchange, Function<LedgerTables, T> work) throws Exception {
        try (Connection connection = app(scope, exchange)) {
            T result = work.apply(new LedgerTables(() -> connection));
            connection.commit();
            return result;
        }
    }

    Connection app(String scope, String exchange) throws SQLException {
        return database.portal(scope, exchange);
    }

    Connection superuser() throws SQLException {
        return database.superuser();
    }

    void asSuperuser(String... statements) throws SQLException {
        try (Connection root = superuser();
                Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What somebody with all rights does: takes the triggers down first. */
    void tamper(String... statements) throws SQLException {
        for (String sql : statements) {
            asSuperuser("set session_replication_role = replica; " + sql);
        }
    }
}
