package jp.todoke.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.todoke.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself lets anybody see of stored files, whatever the code forgets. */
class AttachmentWallsTest {
    private static final String OWN = "kanto-00961";
    private static final String OTHER = "kanto-00962";
    private static final long WAITING = 961_001;
    private static final long FILED = 961_002;
    private static final MigratedDatabase DATABASE = MigratedDatabase.shared();

    @BeforeAll
    static void aFileInQuarantineAndOneInAReceivedFiling() throws SQLException {
        try (Connection all = DATABASE.superuser();
                Statement rows = all.createStatement()) {
            for (String exchange : new String[] {OWN, OTHER}) {
                rows.execute(
                        "insert into exchange values ('" + exchange + "', 'KNT', '" + exchange.substring(6)
                                + "', 'A', 'A', 'A', '7123456789012', date '2018-04-02', 'ACTIVE', 'A', true) on conflict do nothing");
            }
            rows.execute(
                    "insert into filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                            + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at, changed_by,"
                            + " changed_by_name, changed_at, receipt_no, accepted_at) values (961000, 1, '" + OWN
                            + "', 'ACCEPTED', 'API', 'STR', 'INITIAL', 'ROUTINE', 'r', '', 1, 'a', 'A', now(), 'a', 'A', now(),"
                            + " 'receipt-961000', now()) on conflict do nothing");
            file(rows, WAITING, "QUARANTINE");
            file(rows, FILED, "CLEAN");
            rows.execute("insert into filing_attachment_use values (" + FILED + ", 961000, '" + OWN
                    + "') on conflict do nothing");
        }
    }

    private static void file(Statement rows, long id, String state) throws SQLException {
        rows.execute(
                "insert into filing_attachment (id, exchange_id, file_name, media_type, size, sha256, state, received,"
                        + " master_key, sealed_key, uploaded_by, uploaded_by_name, created_at) values (" + id + ", '"
                        + OWN
                        + "', 'a.txt', 'text/plain', 1, repeat('0', 64), '" + state
                        + "', 1, '0001', '\\x00', 'a', 'A', now()) on conflict do nothing");
        rows.execute("insert into filing_attachment_piece values (" + id + ", '" + OWN
                + "', 0, '\\x00') on conflict do nothing");
    }

    @Test
    void anExchangeSeesItsOwnFilesOnlyAndWhatNoFilingNamesIsItsSendersAlone() throws SQLException {
        assertThat(seen("exchange", OWN, "a")).isEqualTo("2 files 2 pieces");
        assertThat(seen("exchange", OWN, "b")).isEqualTo("1 files 1 pieces");
        assertThat(seen("exchange", OTHER, "a")).isEqualTo("0 files 0 pieces");
        assertThat(seen("", "", "a")).isEqualTo("0 files 0 pieces");
    }

    @Test
    void theAuthoritySeesWhatAReceivedFilingNamesAndNothingElse() throws SQLException {
        assertThat(seen("authority", "", "")).isEqualTo("1 files 1 pieces");
    }

    @Test
    void thePortalItselfReadsNoBytesButThoseInQuarantine() throws SQLException {
        assertThat(seen("system", "", "")).isEqualTo("2 files 1 pieces");
    }

    @Test
    void nobodyPutsAFileIntoAnotherExchangesHands() throws SQLException {
        try (Connection portal = DATABASE.portal("exchange", OTHER);
                Statement rows = portal.createStatement()) {
            assertThatThrownBy(() -> rows.execute(
                            "insert into filing_attachment_use values (" + WAITING + ", 961000, '" + OWN + "')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theAuthorityChangesNothingAndNobodyDeletesARecord() throws SQLException {
        try (Connection portal = DATABASE.portal("authority", "");
                Statement rows = portal.createStatement()) {
            assertThat(rows.executeUpdate("update filing_attachment set state = 'CLEAN' where id = " + FILED))
                    .isZero();
        }
        try (Connection portal = DATABASE.portal("exchange", OWN);
                Statement rows = portal.createStatement()) {
            assertThatThrownBy(() -> rows.execute("delete from filing_attachment where id = " + FILED))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String seen(String scope, String exchange, String person) throws SQLException {
        try (Connection portal = DATABASE.portal(scope, exchange, person);
                Statement rows = portal.createStatement()) {
            return count(rows, "filing_attachment where id") + " files "
                    + count(rows, "filing_attachment_piece where attachment_id") + " pieces";
        }
    }

    private static String count(Statement rows, String from) throws SQLException {
        try (ResultSet row =
                rows.executeQuery("select count(*) from " + from + " in (" + WAITING + ", " + FILED + ")")) {
            row.next();
            return row.getString(1);
        }
    }
}
