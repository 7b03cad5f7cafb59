package jp.todoke.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import jp.todoke.support.MigratedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which transactions an exchange is told it has reported already. */
class KnownTransactionsTest {
    private static final String OWN = "kanto-00956";
    private static final String OTHER = "kanto-00957";
    private static final String[] ASKED = {"counts", "superseded", "withdrawn", "restricted", "others", "never"};
    private static final long COUNTS = 3_200_001;

    @BeforeAll
    static void filings() throws SQLException {
        for (String exchange : Set.of(OWN, OTHER)) {
            run("insert into exchange values ('" + exchange + "', 'KNT', '" + exchange.substring(6)
                    + "', '株式会社見本', 'ミホン', 'Mihon K.K.', '7123456789012', date '2018-04-02', 'ACTIVE', '東京都',"
                    + " true) on conflict do nothing");
        }
        received(COUNTS, OWN, "ACCEPTED", "counts");
        received(COUNTS + 1, OWN, "SUPERSEDED", "superseded");
        received(COUNTS + 2, OWN, "WITHDRAWN", "withdrawn");
        received(COUNTS + 3, OWN, "ACCEPTED", "restricted");
        run("update filing set restricted = true where id = " + (COUNTS + 3));
        run("insert into filing_reader values (" + (COUNTS + 3) + ", '" + OWN + "', 'named')");
        received(COUNTS + 4, OTHER, "ACCEPTED", "others");
    }

    private static void received(long id, String exchange, String state, String transaction) throws SQLException {
        run("insert into filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at, changed_by,"
                + " changed_by_name, changed_at, receipt_no, accepted_at, restricted) values (" + id + ", 1, '"
                + exchange
                + "', '" + state + "', 'WEB', 'STR', 'INITIAL', 'ROUTINE', 'K-" + id
                + "', 'x', 1, 'a', 'A', now(), 'a',"
                + " 'A', now(), 'known-" + id + "', now(), false)");
        run("insert into filing_key values (" + id + ", '" + exchange + "', 'TX', '" + transaction + "')");
        run("insert into filing_key values (" + id + ", '" + exchange + "', 'NAME', 'never')");
    }

    @AfterAll
    static void nothingStays() throws SQLException {
        for (String table : new String[] {"filing_reader", "filing_key", "filing"}) {
            run("delete from " + table + " where exchange_id in ('" + OWN + "', '" + OTHER + "')");
        }
    }

    @Test
    void onlyOwnFilingsThatStillCountAreTold() throws SQLException {
        assertThat(known(OWN, "stranger", 0, null)).containsExactly("counts");
        assertThat(known(OTHER, "stranger", 0, null)).containsExactly("others");
    }

    @Test
    void aRestrictedFilingIsToldToItsReadersOnly() throws SQLException {
        assertThat(known(OWN, "named", 0, null)).containsExactly("counts", "restricted");
    }

    @Test
    void neitherTheFilingItselfNorTheOneItFollowsOnIsTold() throws SQLException {
        assertThat(known(OWN, "stranger", COUNTS, null)).isEmpty();
        assertThat(known(OWN, "stranger", 0, "known-" + COUNTS)).isEmpty();
        assertThat(known(OWN, "stranger", 0, "another")).containsExactly("counts");
    }

    @Test
    void whoseNameIsInTheQuestionDoesNotMatter() throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", OWN, "stranger")) {
            assertThat(ask(connection, OTHER, 0, null)).isEmpty();
        }
    }

    private static Set<String> known(String exchange, String person, long except, @Nullable String prior)
            throws SQLException {
        try (Connection connection = MigratedDatabase.shared().portal("exchange", exchange, person)) {
            return ask(connection, exchange, except, prior);
        }
    }

    private static Set<String> ask(Connection connection, String exchange, long except, @Nullable String prior)
            throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement("select * from todoke.known_transactions(?, ?, ?, ?)")) {
            question.setString(1, exchange);
            question.setObject(2, ASKED);
            question.setLong(3, except);
            question.setString(4, prior);
            Set<String> told = new TreeSet<>();
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    told.add(row.getString(1));
                }
            }
            return told;
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = MigratedDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
