package jp.todoke.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.Sealing;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.SigningKey;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.domain.Verification;
import jp.todoke.ledger.domain.VerificationKeys;
import jp.todoke.platform.database.DatabaseException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger's tables on a real PostgreSQL, with the portal's own migrations and roles. */
class LedgerInPostgresIT {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00.123456Z");

    private static EmbeddedPostgres postgres;

    private final SigningKey key = SigningKey.generate();
    private final VerificationKeys keys = new VerificationKeys(List.of(key.publicKey()));
    private Instant now = START;

    @BeforeAll
    static void startWithTheTwoRoles() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(90))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        asSuperuser(
                "create role todoke_owner login nosuperuser nocreatedb nocreaterole nobypassrls",
                "create role todoke_app login nosuperuser nocreatedb nocreaterole nobypassrls",
                "grant create on database postgres to todoke_owner");
        Flyway.configure()
                .dataSource(url(), "todoke_owner", "")
                .schemas("todoke")
                .defaultSchema("todoke")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void emptyTheLedger() throws Exception {
        tamper("truncate todoke.ledger_event, todoke.ledger_leaf, todoke.ledger_node, todoke.ledger_head");
    }

    @Test
    void whatWasRecordedIsSealedProvedAndVerified() throws Exception {
        sealed(5, 1, 12);
        Verdict verdict = verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isEqualTo(18);
        assertThat(verdict.heads()).isEqualTo(3);
        assertThat(verdict.waiting()).isZero();

        as("authority", "", tables -> {
            for (int i = 0; i < 18; i++) {
                LedgerEvent event =
                        tables.event("SubmitFiling", "filing:" + (i + 1)).orElseThrow();
                long index = tables.leafIndex(event.id()).orElseThrow();
                SignedHead head = tables.headOver(index).orElseThrow();
                assertThat(MerkleTree.provesInclusion(
                                event.leaf(),
                                index,
                                head.size(),
                                MerkleTree.inclusionProof(tables.nodes(), index, head.size()),
                                head.root()))
                        .isTrue();
            }
            assertThat(MerkleTree.provesConsistency(
                            5,
                            MerkleTree.root(tables.nodes(), 5),
                            18,
                            MerkleTree.root(tables.nodes(), 18),
                            MerkleTree.consistencyProof(tables.nodes(), 5, 18)))
                    .isTrue();
            return null;
        });
    }

    @Test
    void moreEventsThanOneHeadTakesAreSealedUnderSeveral() throws Exception {
        record(SealedBatch.LARGEST + 7);
        assertThat(seal()).isEqualTo(SealedBatch.LARGEST);
        assertThat(seal()).isEqualTo(7);
        assertThat(seal()).isZero();
        assertThat(verify().events()).isEqualTo(SealedBatch.LARGEST + 7L);
    }

    @Test
    void aTransactionThatCommitsLateIsSealedLaterAndNotSkipped() throws Exception {
        try (Connection slow = app("exchange", "kanto-00901")) {
            new LedgerTables(() -> slow).record(event(1));
            record(3);
            assertThat(seal()).isEqualTo(3);
            slow.commit();
        }
        assertThat(seal()).isEqualTo(1);
        assertThat(verify().events()).isEqualTo(4);
        as("authority", "", tables -> {
            LedgerEvent late = tables.waiting().stream().findFirst().orElse(null);
            assertThat(late).isNull();
            return null;
        });
    }

    @Test
    void onlyOneTransactionSealsAtATime() throws Exception {
        record(2);
        try (Connection first = app("system", "");
                Connection second = app("system", "")) {
            assertThat(new LedgerTables(() -> first).tryLock()).isTrue();
            assertThat(new LedgerTables(() -> second).tryLock()).isFalse();
            first.rollback();
            assertThat(new LedgerTables(() -> second).tryLock()).isTrue();
        }
    }

    @Test
    void theLedgerCannotForkEvenWithoutTheLock() throws Exception {
        record(2);
        SealedBatch one = as("system", "", tables -> sealing(tables, tables.waiting()));
        SealedBatch other =
                as("system", "", tables -> sealing(tables, tables.waiting().subList(0, 1)));
        as("system", "", tables -> {
            tables.append(one);
            return null;
        });
        assertThatThrownBy(() -> as("system", "", tables -> {
                    tables.append(other);
                    return null;
                }))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void thePortalsRoleCanNeitherChangeNorRemoveAnything() throws Exception {
        sealed(3);
        for (String table : List.of("ledger_event", "ledger_leaf", "ledger_node", "ledger_head")) {
            String column = table.equals("ledger_event") ? "act" : table.equals("ledger_head") ? "key_id" : null;
            for (String statement : List.of(
                    "delete from todoke." + table,
                    "truncate todoke." + table,
                    "update todoke." + table + " set "
                            + (column != null
                                    ? column + " = 'x'"
                                    : table.equals("ledger_leaf") ? "event_id = 0" : "level = 0"),
                    "drop table todoke." + table,
                    "alter table todoke." + table + " disable trigger all",
                    "alter table todoke." + table + " disable row level security")) {
                try (Connection app = app("system", "");
                        Statement forbidden = app.createStatement()) {
                    assertThatThrownBy(() -> forbidden.execute(statement))
                            .as(statement)
                            .isInstanceOf(SQLException.class)
                            .extracting(e -> ((SQLException) e).getSQLState())
                            .isEqualTo("42501");
                }
            }
        }
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void evenTheOwnerIsRefusedWhileTheTriggersStand() throws Exception {
        sealed(1);
        for (String statement : List.of(
                "update todoke.ledger_event set act = 'x'",
                "delete from todoke.ledger_leaf",
                "truncate todoke.ledger_head",
                "delete from todoke.ledger_node")) {
            assertThatThrownBy(() -> asSuperuser(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void anExchangeWritesInItsOwnNameAndReadsOnlyTheEventOfItsReceipt() throws Exception {
        as("exchange", "kanto-00901", tables -> {
            tables.record(event(1));
            return null;
        });
        assertThatThrownBy(() -> as("exchange", "kanto-00902", tables -> {
                    tables.record(event(2));
                    return null;
                }))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> as("", "", tables -> {
                    tables.record(event(2));
                    return null;
                }))
                .isInstanceOf(DatabaseException.class);
        seal();

        assertThat(count("exchange", "kanto-00901")).isZero();
        assertThat(count("sign-in", "")).isZero();
        assertThat(count("", "")).isZero();
        assertThat(count("authority", "")).isEqualTo(1);
        assertThat(find("exchange", "kanto-00901"))
                .as("the event of a filing that the caller does not see")
                .isEmpty();
        tamper("insert into todoke.filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at, changed_by,"
                + " changed_by_name, changed_at, receipt_no, accepted_at) values (1, 1, 'kanto-00901', 'ACCEPTED', 'WEB',"
                + " 'STR', 'INITIAL', 'ROUTINE', 'r', '', 1, 'a', 'A', now(), 'a', 'A', now(), 'filing:1', now())");
        assertThat(find("exchange", "kanto-00901")).isPresent();
        assertThat(find("exchange", "kanto-00902")).isEmpty();
        assertThat(find("sign-in", "")).isEmpty();
        assertThat(find("", "kanto-00901")).isEmpty();
        assertThat(find("authority", "")).isPresent();
    }

    @Test
    void onlyTheSystemAddsLeavesNodesAndHeads() throws Exception {
        record(1);
        SealedBatch batch = as("system", "", tables -> sealing(tables, tables.waiting()));
        for (String scope : List.of("exchange", "authority", "sign-in", "")) {
            assertThatThrownBy(() -> as(scope, scope.equals("exchange") ? "kanto-00901" : "", tables -> {
                        tables.append(batch);
                        return null;
                    }))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void aChangeOfAnyColumnByTheSuperuserNamesTheEvent() throws Exception {
        sealed(5, 1, 12);
        for (String change : List.of(
                "occurred_at = occurred_at + interval '1 microsecond'",
                "act = 'ReadBoard'",
                "permission = null",
                "outcome = 'REFUSED'",
                "reason = 'filing.refusal.x'",
                "actor = 'other@kanto-00901.example'",
                "actor_kind = 'MACHINE'",
                "exchange_id = 'kanto-00902'",
                "subject = 'filing:999'",
                "details = details || '{\"kind\":\"SAR\"}'",
                "details = '{\"kind\":{\"a\":[1]}}'",
                "details = '[]'",
                "channel = 'API'",
                "remote_address = null")) {
            long id = idAt(9);
            try (Connection root = superuser();
                    Statement statement = root.createStatement()) {
                root.setAutoCommit(false);
                statement.execute("set session_replication_role = replica");
                assertThat(statement.executeUpdate("update todoke.ledger_event set " + change + " where id = " + id))
                        .isEqualTo(1);
                Verdict verdict = Verification.of(new LedgerTables(() -> root).source(), keys, null);
                assertThat(verdict.fault()).as(change).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 9L, 9L, id, 18L));
                assertThat(verdict.events()).isEqualTo(9);
                root.rollback();
            }
        }
    }

    @Test
    void anEventDeletedByTheSuperuserIsNamed() throws Exception {
        sealed(5, 1, 12);
        long id = idAt(5);
        tamper("delete from todoke.ledger_event where id = " + id);
        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.EVENT_MISSING, 5L, 5L, id, 6L));

        tamper("delete from todoke.ledger_leaf where leaf_index = 5");
        assertThat(fault().kind()).isEqualTo(Fault.Kind.EVENT_MISSING);
        assertThat(fault().firstLeaf()).isEqualTo(5);
    }

    @Test
    void anEventInsertedWithALeafByTheSuperuserIsNamed() throws Exception {
        sealed(5, 1, 12);
        long moved = idAt(8);
        tamper(
                "insert into todoke.ledger_event (id, occurred_at, act, outcome, actor_kind, channel)"
                        + " values (-1, now(), 'SubmitFiling', 'DONE', 'PERSON', 'WEB')",
                "update todoke.ledger_leaf set leaf_index = leaf_index + 1000 where leaf_index >= 8",
                "update todoke.ledger_leaf set leaf_index = leaf_index - 999 where leaf_index >= 1000");
        LedgerEvent inserted = onlyEvent(-1);
        tamper("insert into todoke.ledger_leaf values (8, -1, '\\x"
                + inserted.leaf().hex() + "')");
        Fault fault = fault();
        assertThat(fault).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 8L, 8L, -1L, 18L));
        assertThat(moved).isNotEqualTo(-1);
    }

    @Test
    void anEventInsertedAmongOldOnesWithoutALeafIsNamedAndNeverSealed() throws Exception {
        sealed(3);
        now = now.plus(Duration.ofHours(2));
        sealed(2);
        tamper("insert into todoke.ledger_event (id, occurred_at, act, outcome, actor_kind, channel)"
                + " values (-1, '2026-11-02', 'SubmitFiling', 'DONE', 'PERSON', 'WEB')");
        assertThat(seal()).isZero();
        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, null, null, -1L, null));
    }

    @Test
    void anEventAlteredTogetherWithItsLeafHashIsNamed() throws Exception {
        sealed(5, 1, 12);
        long id = idAt(11);
        tamper("update todoke.ledger_event set actor = 'other@kanto-00901.example' where id = " + id);
        tamper("update todoke.ledger_leaf set leaf_hash = '\\x"
                + onlyEvent(id).leaf().hex() + "' where leaf_index = 11");
        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 11L, 11L, id, 18L));

        tamper("update todoke.ledger_node set hash = '\\x"
                + onlyEvent(id).leaf().hex() + "' where level = 0 and index = 11");
        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 10L, 11L, idAt(10), 18L));
    }

    @Test
    void aHeadAlteredOrTakenAwayIsNamed() throws Exception {
        sealed(5, 1, 12);
        long id = idAt(5);
        tamper("update todoke.ledger_head set sealed_at = sealed_at - interval '1 day' where tree_size = 6");
        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.HEAD_CHANGED, 5L, 5L, id, 6L));

        tamper("delete from todoke.ledger_head where tree_size = 6");
        assertThat(fault()).isEqualTo(new Fault(Fault.Kind.HEAD_MISSING, 5L, 5L, id, 18L));
    }

    @Test
    void aTailCutOffIsNamedWithTheHeadKeptOutsideTheDatabase() throws Exception {
        sealed(5, 1, 12);
        SignedHead kept = as("system", "", tables -> tables.lastHead().orElseThrow());
        tamper(
                "delete from todoke.ledger_head where tree_size = 18",
                "delete from todoke.ledger_node where ((index + 1) << level::int) > 6",
                "delete from todoke.ledger_event where id in (select event_id from todoke.ledger_leaf where leaf_index >= 6)",
                "delete from todoke.ledger_leaf where leaf_index >= 6");
        assertThat(verify().intact()).isTrue();
        Verdict verdict = as("system", "", tables -> Verification.of(tables.source(), keys, kept));
        assertThat(verdict.fault()).isEqualTo(new Fault(Fault.Kind.TAIL_MISSING, 6L, 6L, null, 18L));
    }

    @Test
    void nothingIsSealedOnTopOfAlteredNodes() throws Exception {
        sealed(3);
        tamper("update todoke.ledger_node set hash = sha256('x') where level = 1 and index = 0");
        record(1);
        assertThatThrownBy(this::seal).hasMessageContaining("do not give the root");
        assertThat(fault().kind()).isEqualTo(Fault.Kind.NODE_CHANGED);
    }

    @Test
    void aCopyOfTheDatabaseVerifiesAndATamperedOneNamesTheFirstBadEvent() throws Exception {
        sealed(5, 1, 12);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as("authority", "", tables -> {
            try {
                LedgerCopy.write(tables.source(), keys, out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        assertThat(verifyCopy(out.toByteArray()).intact()).isTrue();

        tamper("update todoke.ledger_event set channel = 'API' where id = " + idAt(4));
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        as("authority", "", tables -> {
            try {
                LedgerCopy.write(tables.source(), keys, bad);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        assertThat(verifyCopy(bad.toByteArray()).fault())
                .isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 4L, 4L, idAt(4), 5L));
    }

    private Verdict verifyCopy(byte[] copy) {
        return Verification.of(LedgerCopy.read(new ByteArrayInputStream(copy)), keys, null);
    }

    private static LedgerEvent event(long number) {
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

    private long recorded;

    private void record(int events) throws Exception {
        as("exchange", "kanto-00901", tables -> {
            for (int i = 0; i < events; i++) {
                tables.record(event(++recorded));
            }
            return null;
        });
    }

    private void sealed(int... sizes) throws Exception {
        for (int size : sizes) {
            record(size);
            now = now.plusSeconds(3);
            assertThat(seal()).isEqualTo(size);
        }
    }

    private int seal() throws Exception {
        return as("system", "", tables -> {
            List<LedgerEvent> waiting = tables.waiting();
            if (waiting.isEmpty()) {
                return 0;
            }
            tables.append(sealing(tables, waiting));
            return waiting.size();
        });
    }

    private SealedBatch sealing(LedgerTables tables, List<LedgerEvent> waiting) {
        return Sealing.seal(tables.lastHead().orElse(null), tables.nodes(), waiting, key, now);
    }

    private Verdict verify() throws Exception {
        return as("authority", "", tables -> Verification.of(tables.source(), keys, null));
    }

    private Fault fault() throws Exception {
        return Objects.requireNonNull(verify().fault());
    }

    private long idAt(long index) throws Exception {
        try (Connection root = superuser();
                Statement statement = root.createStatement();
                var rows =
                        statement.executeQuery("select event_id from todoke.ledger_leaf where leaf_index = " + index)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static LedgerEvent onlyEvent(long id) throws Exception {
        try (Connection root = superuser();
                Statement statement = root.createStatement();
                var rows = statement.executeQuery(
                        "select " + LedgerRows.EVENT_COLUMNS + " from todoke.ledger_event e where e.id = " + id)) {
            rows.next();
            return LedgerRows.event(rows).orElseThrow();
        }
    }

    private static long count(String scope, String exchange) throws Exception {
        try (Connection app = app(scope, exchange);
                Statement statement = app.createStatement();
                var rows = statement.executeQuery("select count(*) from todoke.ledger_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Optional<LedgerEvent> find(String scope, String exchange) throws Exception {
        return as(scope, exchange, tables -> tables.event("SubmitFiling", "filing:1"));
    }

    /** Runs work as the portal's role, in one transaction with the tenant set as the gate sets it. */
    private static <T extends @Nullable Object> T as(String scope, String exchange, Function<LedgerTables, T> work)
            throws Exception {
        try (Connection connection = app(scope, exchange)) {
            T result = work.apply(new LedgerTables(() -> connection));
            connection.commit();
            return result;
        }
    }

    private static Connection app(String scope, String exchange) throws SQLException {
        Connection connection = DriverManager.getConnection(url(), "todoke_app", "");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('todoke.scope', '" + scope
                    + "', true), set_config('todoke.exchange', '" + exchange + "', true)");
        }
        return connection;
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection root = superuser();
                Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What somebody with all rights does: takes the triggers down first. */
    private static void tamper(String... statements) throws SQLException {
        for (String sql : statements) {
            asSuperuser("set session_replication_role = replica; " + sql);
        }
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }
}
