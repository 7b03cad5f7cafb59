package jp.todoke.triage.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.todoke.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself lets an exchange and the authority do with cases, whatever the code forgets. */
class TriageWallsTest {
    private static final String OWN = "kanto-00951";
    private static final String OTHER = "kanto-00952";
    private static final String NOT_PERMITTED = "42501";

    private final MigratedDatabase database = MigratedDatabase.shared();
    private final long id = CaseRows.next();

    @BeforeEach
    void aReceivedFiling() throws SQLException {
        CaseRows.exchange(OWN);
        CaseRows.exchange(OTHER);
        CaseRows.filing(id, OWN);
    }

    @Test
    void anExchangeAddsItsOwnCaseAndNeverSeesIt() throws SQLException {
        try (Connection exchange = database.portal("exchange", OWN)) {
            CaseRows.add(exchange, id, OWN);
            assertThat(count(exchange, "triage_case")).isZero();
            exchange.commit();
        }
        try (Connection authority = database.portal("authority", "")) {
            assertThat(count(authority, "triage_case where id = " + id)).isOne();
        }
    }

    @Test
    void anExchangeAddsNoCaseOfAnother() throws SQLException {
        try (Connection exchange = database.portal("exchange", OTHER)) {
            assertRefused(() -> CaseRows.add(exchange, id, OWN));
        }
    }

    @Test
    void neitherTheAuthorityNorNobodyAddsACase() throws SQLException {
        try (Connection authority = database.portal("authority", "")) {
            assertRefused(() -> CaseRows.add(authority, id, OWN));
        }
        try (Connection nobody = database.portal("", "")) {
            assertRefused(() -> CaseRows.add(nobody, id, OWN));
        }
    }

    @Test
    void anExchangeCanNeitherTakeNoteNorDecide() throws SQLException {
        aCase();
        try (Connection exchange = database.portal("exchange", OWN)) {
            assertThat(run(exchange, "update triage_case set version = 9 where id = " + id))
                    .isZero();
            assertRefused(() -> run(exchange, note()));
        }
        try (Connection exchange = database.portal("exchange", OWN)) {
            assertRefused(() -> run(exchange, decision()));
        }
    }

    @Test
    void anExchangeSeesNoNoteAndNoDecision() throws SQLException {
        aCase();
        try (Connection authority = database.portal("authority", "")) {
            run(authority, note());
            run(authority, decision());
            authority.commit();
        }
        for (String scope : new String[] {"exchange", "sign-in", ""}) {
            try (Connection connection = database.portal(scope, OWN)) {
                assertThat(count(connection, "triage_note")).isZero();
                assertThat(count(connection, "triage_decision")).isZero();
                assertThat(count(connection, "triage_case")).isZero();
            }
        }
    }

    @Test
    void whatWasWrittenStaysWritten() throws SQLException {
        aCase();
        for (String table : new String[] {"triage_note", "triage_decision"}) {
            try (Connection authority = database.portal("authority", "")) {
                assertRefused(() -> run(authority, "update " + table + " set at = now()"));
            }
            try (Connection authority = database.portal("authority", "")) {
                assertRefused(() -> run(authority, "delete from " + table));
            }
        }
    }

    @Test
    void whatAFilingSaidDoesNotChangeAndNoCaseIsDeleted() throws SQLException {
        aCase();
        for (String column : new String[] {"receipt_number", "exchange_id", "report_code", "priority", "received_at"}) {
            try (Connection authority = database.portal("authority", "")) {
                assertRefused(() -> run(authority, "update triage_case set " + column + " = " + column));
            }
        }
        try (Connection authority = database.portal("authority", "")) {
            assertRefused(() -> run(authority, "delete from triage_case"));
        }
    }

    private void aCase() throws SQLException {
        try (Connection exchange = database.portal("exchange", OWN)) {
            CaseRows.add(exchange, id, OWN);
            exchange.commit();
        }
    }

    private String note() {
        return "insert into triage_note (case_id, kind, text, author, author_name, at) values (" + id
                + ", 'NOTE', 'x', 'a', 'A', now())";
    }

    private String decision() {
        return "insert into triage_decision (case_id, outcome, reason, decider, decider_name, at) values (" + id
                + ", 'MONITOR', '0123456789', 'a', 'A', now())";
    }

    private static long count(Connection connection, String what) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                .isEqualTo(NOT_PERMITTED));
    }
}
