package jp.todoke.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
    }

    @AfterAll
    static void nothingStays() throws SQLException {
        for (String table : List.of("filing_reader", "filing_key", "filing_draft", "filing_version", "filing")) {
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

    private static List<Long> ids(Connection connection, String table, String column) throws SQLException {
        List<Long> ids = new java.util.ArrayList<>();
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
