package jp.todoke.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.support.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database's own wall around restricted filings: whatever the code forgets, only named accounts get rows. */
class RestrictedWallsTest {
    private static final String EXCHANGE = "kanto-00955";
    private static final long OPEN = 3_100_001;
    private static final long RESTRICTED = 3_100_002;
    private static final List<String> TABLES = List.of("filing_draft", "filing_version", "filing_key");

    @BeforeAll
    static void anOpenAndARestrictedFiling() throws SQLException {
        run("insert into exchange values ('" + EXCHANGE + "', 'KNT', '00955', '株式会社見本', 'ミホン', 'Mihon K.K.',"
                + " '7123456789012', date '2018-04-02', 'ACTIVE', '東京都', true) on conflict do nothing");
        for (long id : List.of(OPEN, RESTRICTED)) {
            run("insert into filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                    + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at, changed_by,"
                    + " changed_by_name, changed_at, receipt_no, accepted_at, restricted) values (" + id + ", 1, '"
                    + EXCHANGE + "', 'ACCEPTED', 'WEB', 'STR', 'INITIAL', 'ROUTINE', 'W-" + id + "', 'x', 1, 'a', 'A',"
                    + " now(), 'a', 'A', now(), 'wall-" + id + "', now(), " + (id == RESTRICTED) + ")");
            run("insert into filing_draft (filing_id, exchange_id, content) values (" + id + ", '" + EXCHANGE
                    + "', '{}')");
            run("insert into filing_version (id, filing_id, exchange_id, entity_reference, receipt_no, content,"
                    + " content_hash, warnings, received_at, channel, prepared_by, prepared_by_name, approved_by,"
                    + " approved_by_name) values (" + id + ", " + id + ", '" + EXCHANGE + "', 'W-" + id + "', 'wall-"
                    + id
                    + "', '{}', repeat('0', 64), '[]', now(), 'WEB', 'a', 'A', 'b', 'B')");
            run("insert into filing_key values (" + id + ", '" + EXCHANGE + "', 'NAME', 'X')");
        }
        run("insert into filing_reader values (" + RESTRICTED + ", '" + EXCHANGE + "', 'named')");
        run("insert into filing_attachment (id, exchange_id, file_name, media_type, size, sha256, state, received,"
                + " master_key, sealed_key, uploaded_by, uploaded_by_name, created_at) values (" + RESTRICTED + ", '"
                + EXCHANGE + "', 'a.txt', 'text/plain', 1, repeat('0', 64), 'CLEAN', 1, '0001', '\\x00', 'stranger',"
                + " 'S', now())");
        run("insert into filing_attachment_piece values (" + RESTRICTED + ", '" + EXCHANGE + "', 0, '\\x00')");
        run("insert into filing_attachment_draft values (" + RESTRICTED + ", " + RESTRICTED + ", '" + EXCHANGE + "')");
        for (String role : List.of("RE_ADMIN", "RE_PREPARER")) {
            long id = RESTRICTED + role.length();
            run("insert into account values (" + id + ", 1, 'wall-" + role.toLowerCase(Locale.ROOT) + "', 'W', '"
                    + EXCHANGE + "', 'x', false, false, false, 1, now(), null)");
            run("insert into account_role values (" + id + ", '" + role + "')");
        }
    }

    @AfterAll
    static void nothingStays() throws SQLException {
        run("delete from account_role where account_id in (select id from account where exchange_id = '" + EXCHANGE
                + "')");
        for (String table : List.of(
                "account",
                "filing_attachment_draft",
                "filing_attachment_piece",
                "filing_attachment",
                "filing_reader",
                "filing_key",
                "filing_draft",
                "filing_version",
                "filing")) {
            run("delete from " + table + " where exchange_id = '" + EXCHANGE + "'");
        }
    }

    @Test
    void whoIsNotNamedSeesNothingOfIt() throws SQLException {
        for (String person : List.of("stranger", "", "named2")) {
            try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, person)) {
                assertThat(ids(connection, "filing", "id")).containsExactly(OPEN);
                for (String table : TABLES) {
                    assertThat(ids(connection, table, "filing_id")).as(table).containsExactly(OPEN);
                }
            }
        }
    }

    @Test
    void whoIsNamedSeesItAndSoDoTheAuthorityAndThePortal() throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, "named")) {
            for (String table : TABLES) {
                assertThat(ids(connection, table, "filing_id")).as(table).containsExactly(OPEN, RESTRICTED);
            }
        }
        for (String scope : List.of("authority", "system")) {
            try (Connection connection = MigratedDatabase.shared().portal(scope, "")) {
                assertThat(ids(connection, "filing_version", "filing_id"))
                        .as(scope)
                        .containsExactly(OPEN, RESTRICTED);
                assertThat(ids(connection, "filing_reader", "filing_id"))
                        .as(scope)
                        .isEmpty();
            }
        }
    }

    @Test
    void whoIsNotNamedChangesNothingOfIt() throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, "stranger");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update filing set restricted = false where id = " + RESTRICTED))
                    .isZero();
            assertThat(statement.executeUpdate("update filing set restricted = false"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("update filing_draft set content = 'x'"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("delete from filing_draft where filing_id = " + RESTRICTED))
                    .isZero();
        }
    }

    @Test
    void anotherExchangeCannotNameItselfAReader() throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", "kanto-00956", "spy");
                Statement statement = connection.createStatement()) {
            assertThat(ids(connection, "filing_reader", "filing_id")).isEmpty();
            assertThatThrownBy(() -> statement.execute(
                            "insert into filing_reader values (" + RESTRICTED + ", '" + EXCHANGE + "', 'spy')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFileThatARestrictedDraftNamesIsForTheSameEyesAlsoWhereAnotherSentIt() throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, "named")) {
            assertThat(ids(connection, "filing_attachment", "id")).containsExactly(RESTRICTED);
            assertThat(ids(connection, "filing_attachment_piece", "attachment_id"))
                    .containsExactly(RESTRICTED);
        }
        try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, "stranger");
                Statement statement = connection.createStatement()) {
            assertThat(ids(connection, "filing_attachment", "id")).isEmpty();
            assertThat(ids(connection, "filing_attachment_piece", "attachment_id"))
                    .isEmpty();
            assertThat(statement.executeUpdate("delete from filing_attachment_draft"))
                    .as("nobody takes the name away to see it")
                    .isZero();
            for (String table : List.of("filing_attachment_draft", "filing_attachment_use")) {
                Savepoint before = connection.setSavepoint();
                assertThatThrownBy(() -> statement.execute("insert into " + table + " values (" + RESTRICTED + ", "
                                + OPEN + ", '" + EXCHANGE + "')"))
                        .as("nor names it elsewhere to see it")
                        .isInstanceOf(SQLException.class);
                connection.rollback(before);
            }
        }
    }

    @Test
    void onlyWhoSeesTheFilingNamesReadersAndTakesThemOff() throws SQLException {
        for (String person : List.of("stranger", "wall-re_admin", "")) {
            try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, person);
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("delete from filing_reader")).isZero();
                assertThatThrownBy(() -> statement.execute("insert into filing_reader values (" + RESTRICTED + ", '"
                                + EXCHANGE + "', '" + person + "')"))
                        .isInstanceOf(SQLException.class);
            }
        }
        try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, "named");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into filing_reader values (" + RESTRICTED + ", '" + EXCHANGE + "', 'second')");
            statement.execute("insert into filing_reader values (" + OPEN + ", '" + EXCHANGE + "', 'second')");
            assertThat(statement.executeUpdate("delete from filing_reader where person = 'second'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void readersAreHandedOverByAnAdministratorAndNotToOneself() throws SQLException {
        String toColleague = "select hand_over_readers('named', 'wall-re_preparer')";
        for (String person : List.of("stranger", "named", "wall-re_preparer", "")) {
            refused(EXCHANGE, person, toColleague);
        }
        refused("kanto-00956", "wall-re_admin", toColleague);
        refused(EXCHANGE, "wall-re_admin", "select hand_over_readers('named', 'wall-re_admin')");
        refused(EXCHANGE, "wall-re_admin", "select hand_over_readers('named', 'nobody')");
        try (Connection connection = MigratedDatabase.shared().portal("exchange", EXCHANGE, "wall-re_admin");
                Statement statement = connection.createStatement()) {
            statement.execute(toColleague);
            assertThat(ids(connection, "filing", "id")).containsExactly(OPEN);
            statement.execute("select set_config('todoke.person', 'wall-re_preparer', true)");
            assertThat(ids(connection, "filing", "id")).containsExactly(OPEN, RESTRICTED);
        }
    }

    private static void refused(String exchange, String person, String sql) throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", exchange, person);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private static List<Long> ids(Connection connection, String table, String column) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + column + " from " + table + " where exchange_id = '" + EXCHANGE + "' order by 1")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static void run(String sql) throws SQLException {
        try (Connection superuser = MigratedDatabase.shared().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
