package jp.todoke.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.platform.database.DatabaseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger's tables on a real PostgreSQL: what is recorded is sealed and proved, and the walls of the tables stand. */
class LedgerInPostgresIT {
    private LedgerInPostgres ledger;

    @BeforeEach
    void emptyTheLedger() throws Exception {
        ledger = new LedgerInPostgres();
    }

    @Test
    void whatWasRecordedIsSealedProvedAndVerified() throws Exception {
        ledger.sealed(5, 1, 12);
        Verdict verdict = ledger.verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isEqualTo(18);
        assertThat(verdict.heads()).isEqualTo(3);
        assertThat(verdict.waiting()).isZero();

        ledger.as("authority", "", tables -> {
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
        ledger.record(SealedBatch.LARGEST + 7);
        assertThat(ledger.seal()).isEqualTo(SealedBatch.LARGEST);
        assertThat(ledger.seal()).isEqualTo(7);
        assertThat(ledger.seal()).isZero();
        assertThat(ledger.verify().events()).isEqualTo(SealedBatch.LARGEST + 7L);
    }

    @Test
    void aTransactionThatCommitsLateIsSealedLaterAndNotSkipped() throws Exception {
        try (Connection slow = ledger.app("exchange", "kanto-00901")) {
            new LedgerTables(() -> slow).record(LedgerInPostgres.event(1));
            ledger.record(3);
            assertThat(ledger.seal()).isEqualTo(3);
            slow.commit();
        }
        assertThat(ledger.seal()).isEqualTo(1);
        assertThat(ledger.verify().events()).isEqualTo(4);
        ledger.as("authority", "", tables -> {
            LedgerEvent late = tables.waiting().stream().findFirst().orElse(null);
            assertThat(late).isNull();
            return null;
        });
    }

    /** The sealer looks back twenty seconds each time and an hour now and then. */
    @Test
    void aQuickLookLeavesOutWhatCommitsVeryLateAndAThoroughOneFindsIt() throws Exception {
        try (Connection slow = ledger.app("exchange", "kanto-00901")) {
            new LedgerTables(() -> slow).record(LedgerInPostgres.event(1));
            ledger.record(3);
            ledger.seal();
            ledger.pass(Duration.ofSeconds(30));
            ledger.record(2);
            ledger.seal();
            slow.commit();
        }
        ledger.record(1);
        ledger.as("system", "", tables -> {
            assertThat(tables.waiting(Duration.ofSeconds(20))).hasSize(1);
            assertThat(tables.waiting(Duration.ofSeconds(40))).hasSize(2);
            assertThat(tables.waiting()).hasSize(2);
            return null;
        });
    }

    @Test
    void onlyOneTransactionSealsAtATime() throws Exception {
        ledger.record(2);
        try (Connection first = ledger.app("system", "");
                Connection second = ledger.app("system", "")) {
            assertThat(new LedgerTables(() -> first).tryLock()).isTrue();
            assertThat(new LedgerTables(() -> second).tryLock()).isFalse();
            first.rollback();
            assertThat(new LedgerTables(() -> second).tryLock()).isTrue();
        }
    }

    @Test
    void theLedgerCannotForkEvenWithoutTheLock() throws Exception {
        ledger.record(2);
        SealedBatch one = ledger.as("system", "", tables -> ledger.sealing(tables, tables.waiting()));
        SealedBatch other = ledger.as(
                "system", "", tables -> ledger.sealing(tables, tables.waiting().subList(0, 1)));
        ledger.as("system", "", tables -> {
            tables.append(one);
            return null;
        });
        assertThatThrownBy(() -> ledger.as("system", "", tables -> {
                    tables.append(other);
                    return null;
                }))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void thePortalsRoleCanNeitherChangeNorRemoveAnything() throws Exception {
        ledger.sealed(3);
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
                try (Connection app = ledger.app("system", "");
                        Statement forbidden = app.createStatement()) {
                    assertThatThrownBy(() -> forbidden.execute(statement))
                            .as(statement)
                            .isInstanceOf(SQLException.class)
                            .extracting(e -> ((SQLException) e).getSQLState())
                            .isEqualTo("42501");
                }
            }
        }
        assertThat(ledger.verify().intact()).isTrue();
    }

    @Test
    void evenTheOwnerIsRefusedWhileTheTriggersStand() throws Exception {
        ledger.sealed(1);
        for (String statement : List.of(
                "update todoke.ledger_event set act = 'x'",
                "delete from todoke.ledger_leaf",
                "truncate todoke.ledger_head",
                "delete from todoke.ledger_node")) {
            assertThatThrownBy(() -> ledger.asSuperuser(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void anExchangeWritesInItsOwnNameAndReadsOnlyTheEventOfItsReceipt() throws Exception {
        ledger.as("exchange", "kanto-00901", tables -> {
            tables.record(LedgerInPostgres.event(1));
            return null;
        });
        assertThatThrownBy(() -> ledger.as("exchange", "kanto-00902", tables -> {
                    tables.record(LedgerInPostgres.event(2));
                    return null;
                }))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> ledger.as("", "", tables -> {
                    tables.record(LedgerInPostgres.event(2));
                    return null;
                }))
                .isInstanceOf(DatabaseException.class);
        ledger.seal();

        assertThat(count("exchange", "kanto-00901")).isZero();
        assertThat(count("sign-in", "")).isZero();
        assertThat(count("", "")).isZero();
        assertThat(count("authority", "")).isEqualTo(1);
        assertThat(find("exchange", "kanto-00901"))
                .as("the event of a filing that the caller does not see")
                .isEmpty();
        ledger.tamper(
                "insert into todoke.filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
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
        ledger.record(1);
        SealedBatch batch = ledger.as("system", "", tables -> ledger.sealing(tables, tables.waiting()));
        for (String scope : List.of("exchange", "authority", "sign-in", "")) {
            assertThatThrownBy(() -> ledger.as(scope, scope.equals("exchange") ? "kanto-00901" : "", tables -> {
                        tables.append(batch);
                        return null;
                    }))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    private long count(String scope, String exchange) throws Exception {
        try (Connection app = ledger.app(scope, exchange);
                Statement statement = app.createStatement();
                var rows = statement.executeQuery("select count(*) from todoke.ledger_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Optional<LedgerEvent> find(String scope, String exchange) throws Exception {
        return ledger.as(scope, exchange, tables -> tables.event("SubmitFiling", "filing:1"));
    }
}
