package jp.todoke.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import jp.todoke.ledger.Inclusion;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.Sealing;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.SigningKey;
import jp.todoke.ledger.domain.VerificationKeys;
import jp.todoke.platform.gate.Act;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.Permission;
import jp.todoke.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the public sees of the ledger in the database, and what it does not. */
class PublicLedgerTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T01:42:05.123456Z");
    private static final String EXCHANGE = "kanto-00901";

    private static MigratedDatabase database;
    private static LedgerEvent event;
    private static VerificationKeys keys;

    @BeforeAll
    static void sealOneReceipt() throws SQLException {
        database = MigratedDatabase.shared();
        SigningKey key = SigningKey.generate();
        keys = new VerificationKeys(List.of(key.publicKey()));
        try (Connection exchange = database.portal("exchange", EXCHANGE)) {
            new LedgerTables(() -> exchange).record(ActRecorder.event(submission()));
            exchange.commit();
        }
        try (Connection system = database.portal("system", "")) {
            LedgerTables tables = new LedgerTables(() -> system);
            List<LedgerEvent> waiting = tables.waiting();
            event = waiting.get(waiting.size() - 1);
            tables.append(Sealing.seal(
                    tables.lastHead().orElse(null), tables.nodes(), waiting, key, RECEIVED.plusSeconds(2)));
            system.commit();
        }
    }

    private static Act submission() {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("receivedAt", RECEIVED.toString());
        return new Act(
                RECEIVED.plusMillis(80),
                "SubmitFiling",
                Act.Outcome.DONE,
                null,
                Permission.FILE_STR,
                new Caller("approver@x", "x", Caller.Kind.PERSON, EXCHANGE, "192.0.2.7", Set.of()),
                Channel.WEB,
                "STR-2026-00000001-3",
                details);
    }

    @Test
    void hashIsAnsweredWithTheTimeOfReceiptAndAProofThatHolds() throws SQLException {
        try (Connection anybody = database.portal("public", "")) {
            LedgerTables tables = new LedgerTables(() -> anybody);
            LedgerTables.KnownLeaf leaf = tables.leaf(event.leaf()).orElseThrow();
            assertThat(leaf.receivedAt()).isEqualTo(RECEIVED);
            SignedHead head = tables.headOver(leaf.index()).orElseThrow();
            Inclusion proof = Inclusion.of(
                    event.leaf(),
                    leaf.index(),
                    MerkleTree.inclusionProof(tables.nodes(), leaf.index(), head.size()),
                    head);
            assertThat(proof.holds(keys)).isTrue();
        }
    }

    @Test
    void unknownHashIsAnsweredWithNothing() throws SQLException {
        try (Connection anybody = database.portal("public", "")) {
            assertThat(new LedgerTables(() -> anybody).leaf(Hash.sha256(new byte[] {1})))
                    .isEmpty();
        }
    }

    @Test
    void publicSeesNoEventAndNoLeafAndWritesNothing() throws SQLException {
        try (Connection anybody = database.portal("public", "")) {
            assertThat(count(anybody, "ledger_event")).isZero();
            assertThat(count(anybody, "ledger_leaf")).isZero();
            assertThat(count(anybody, "filing_version")).isZero();
            assertThat(count(anybody, "account")).isZero();
        }
        try (Connection anybody = database.portal("public", "")) {
            assertThatThrownBy(() -> new LedgerTables(() -> anybody).record(event))
                    .hasRootCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void nobodyElseAsksByHash() throws SQLException {
        for (String scope : List.of("exchange", "authority", "sign-in", "")) {
            try (Connection other = database.portal(scope, scope.equals("exchange") ? EXCHANGE : "")) {
                assertThat(new LedgerTables(() -> other).leaf(event.leaf()))
                        .as(scope)
                        .isEmpty();
            }
        }
    }

    @Test
    void sameActTwiceHasHashesThatNobodyCanGuess() {
        assertThat(ActRecorder.event(submission()).leaf())
                .isNotEqualTo(ActRecorder.event(submission()).leaf());
        assertThat(event.details().get("salt")).hasSize(22);
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from todoke." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
