package jp.todoke.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.domain.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody with all rights on the database changes, adds or takes away is found, and the first bad event named. */
class TamperedLedgerIT {
    private LedgerInPostgres ledger;

    @BeforeEach
    void emptyTheLedger() throws Exception {
        ledger = new LedgerInPostgres();
    }

    @Test
    void aChangeOfAnyColumnByTheSuperuserNamesTheEvent() throws Exception {
        ledger.sealed(5, 1, 12);
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
            long id = ledger.idAt(9);
            try (Connection root = ledger.superuser();
                    Statement statement = root.createStatement()) {
                root.setAutoCommit(false);
                statement.execute("set session_replication_role = replica");
                assertThat(statement.executeUpdate("update todoke.ledger_event set " + change + " where id = " + id))
                        .isEqualTo(1);
                Verdict verdict = Verification.of(new LedgerTables(() -> root).source(), ledger.keys(), null);
                assertThat(verdict.fault()).as(change).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 9L, 9L, id, 18L));
                assertThat(verdict.events()).isEqualTo(9);
                root.rollback();
            }
        }
    }

    @Test
    void anEventDeletedByTheSuperuserIsNamed() throws Exception {
        ledger.sealed(5, 1, 12);
        long id = ledger.idAt(5);
        ledger.tamper("delete from todoke.ledger_event where id = " + id);
        assertThat(ledger.fault()).isEqualTo(new Fault(Fault.Kind.EVENT_MISSING, 5L, 5L, id, 6L));

        ledger.tamper("delete from todoke.ledger_leaf where leaf_index = 5");
        assertThat(ledger.fault().kind()).isEqualTo(Fault.Kind.EVENT_MISSING);
        assertThat(ledger.fault().firstLeaf()).isEqualTo(5);
    }

    @Test
    void anEventInsertedWithALeafByTheSuperuserIsNamed() throws Exception {
        ledger.sealed(5, 1, 12);
        long moved = ledger.idAt(8);
        ledger.tamper(
                "insert into todoke.ledger_event (id, occurred_at, act, outcome, actor_kind, channel)"
                        + " values (-1, now(), 'SubmitFiling', 'DONE', 'PERSON', 'WEB')",
                "update todoke.ledger_leaf set leaf_index = leaf_index + 1000 where leaf_index >= 8",
                "update todoke.ledger_leaf set leaf_index = leaf_index - 999 where leaf_index >= 1000");
        LedgerEvent inserted = ledger.onlyEvent(-1);
        ledger.tamper("insert into todoke.ledger_leaf values (8, -1, '\\x"
                + inserted.leaf().hex() + "')");
        Fault fault = ledger.fault();
        assertThat(fault).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 8L, 8L, -1L, 18L));
        assertThat(moved).isNotEqualTo(-1);
    }

    @Test
    void anEventInsertedAmongOldOnesWithoutALeafIsNamedAndNeverSealed() throws Exception {
        ledger.sealed(3);
        ledger.pass(Duration.ofHours(2));
        ledger.sealed(2);
        ledger.tamper("insert into todoke.ledger_event (id, occurred_at, act, outcome, actor_kind, channel)"
                + " values (-1, '2026-11-02', 'SubmitFiling', 'DONE', 'PERSON', 'WEB')");
        assertThat(ledger.seal()).isZero();
        assertThat(ledger.fault()).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, null, null, -1L, null));
    }

    @Test
    void anEventAlteredTogetherWithItsLeafHashIsNamed() throws Exception {
        ledger.sealed(5, 1, 12);
        long id = ledger.idAt(11);
        ledger.tamper("update todoke.ledger_event set actor = 'other@kanto-00901.example' where id = " + id);
        ledger.tamper("update todoke.ledger_leaf set leaf_hash = '\\x"
                + ledger.onlyEvent(id).leaf().hex() + "' where leaf_index = 11");
        assertThat(ledger.fault()).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 11L, 11L, id, 18L));

        ledger.tamper("update todoke.ledger_node set hash = '\\x"
                + ledger.onlyEvent(id).leaf().hex() + "' where level = 0 and index = 11");
        assertThat(ledger.fault()).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 10L, 11L, ledger.idAt(10), 18L));
    }

    @Test
    void aHeadAlteredOrTakenAwayIsNamed() throws Exception {
        ledger.sealed(5, 1, 12);
        long id = ledger.idAt(5);
        ledger.tamper("update todoke.ledger_head set sealed_at = sealed_at - interval '1 day' where tree_size = 6");
        assertThat(ledger.fault()).isEqualTo(new Fault(Fault.Kind.HEAD_CHANGED, 5L, 5L, id, 6L));

        ledger.tamper("delete from todoke.ledger_head where tree_size = 6");
        assertThat(ledger.fault()).isEqualTo(new Fault(Fault.Kind.HEAD_MISSING, 5L, 5L, id, 18L));
    }

    @Test
    void aTailCutOffIsNamedWithTheHeadKeptOutsideTheDatabase() throws Exception {
        ledger.sealed(5, 1, 12);
        SignedHead kept = ledger.as("system", "", tables -> tables.lastHead().orElseThrow());
        ledger.tamper(
                "delete from todoke.ledger_head where tree_size = 18",
                "delete from todoke.ledger_node where ((index + 1) << level::int) > 6",
                "delete from todoke.ledger_event where id in (select event_id from todoke.ledger_leaf where leaf_index >= 6)",
                "delete from todoke.ledger_leaf where leaf_index >= 6");
        assertThat(ledger.verify().intact()).isTrue();
        Verdict verdict = ledger.as("system", "", tables -> Verification.of(tables.source(), ledger.keys(), kept));
        assertThat(verdict.fault()).isEqualTo(new Fault(Fault.Kind.TAIL_MISSING, 6L, 6L, null, 18L));
    }

    @Test
    void nothingIsSealedOnTopOfAlteredNodes() throws Exception {
        ledger.sealed(3);
        ledger.tamper("update todoke.ledger_node set hash = sha256('x') where level = 1 and index = 0");
        ledger.record(1);
        assertThatThrownBy(ledger::seal).hasMessageContaining("do not give the root");
        assertThat(ledger.fault().kind()).isEqualTo(Fault.Kind.NODE_CHANGED);
    }

    @Test
    void aCopyOfTheDatabaseVerifiesAndATamperedOneNamesTheFirstBadEvent() throws Exception {
        ledger.sealed(5, 1, 12);
        assertThat(verdictOnACopy().intact()).isTrue();

        ledger.tamper("update todoke.ledger_event set channel = 'API' where id = " + ledger.idAt(4));
        assertThat(verdictOnACopy().fault()).isEqualTo(new Fault(Fault.Kind.EVENT_CHANGED, 4L, 4L, ledger.idAt(4), 5L));
    }

    private Verdict verdictOnACopy() throws Exception {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        ledger.as("authority", "", tables -> {
            try {
                LedgerCopy.write(tables.source(), ledger.keys(), copy);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        return Verification.of(LedgerCopy.read(new ByteArrayInputStream(copy.toByteArray())), ledger.keys(), null);
    }
}
