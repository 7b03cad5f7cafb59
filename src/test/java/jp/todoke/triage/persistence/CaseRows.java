package jp.todoke.triage.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import jp.todoke.support.MigratedDatabase;

/** Exchanges and filings to hang cases on. */
final class CaseRows {
    private static final AtomicLong NEXT = new AtomicLong(1);

    private CaseRows() {}

    /** A number no other test uses. */
    static long next() {
        return NEXT.getAndIncrement();
    }

    static void exchange(String id) throws SQLException {
        try (Connection connection = MigratedDatabase.shared().superuser();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into exchange values (?, 'KNT', ?, '株式会社見本', 'ミホン', 'Mihon K.K.',"
                                + " '7123456789012', date '2018-04-02', 'ACTIVE', '東京都', true)"
                                + " on conflict do nothing")) {
            insert.setString(1, id);
            insert.setString(2, id.substring(id.length() - 5));
            insert.execute();
        }
    }

    /** A received filing of this exchange. */
    static void filing(long id, String exchange) throws SQLException {
        try (Connection connection = MigratedDatabase.shared().superuser();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                                + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at,"
                                + " changed_by, changed_by_name, changed_at, receipt_no, accepted_at)"
                                + " values (?, 1, ?, 'ACCEPTED', 'API', 'STR', 'INITIAL', 'ROUTINE', ?, '', 1, 'a', 'A',"
                                + " now(), 'a', 'A', now(), ?, now())")) {
            insert.setLong(1, id);
            insert.setString(2, exchange);
            insert.setString(3, "ref-" + id);
            insert.setString(4, "receipt-" + id);
            insert.execute();
        }
    }

    /** Adds a new case over the given connection. */
    static void add(Connection connection, long id, String exchange) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into triage_case (id, version, filing_id, receipt_number, exchange_id, report_code, urgency,"
                        + " total_jpy, received_at, priority, priority_reasons, state)"
                        + " values (?, 1, ?, ?, ?, 'STR', 'ROUTINE', 1, now(), 4, 'ORDINARY', 'NEW')")) {
            insert.setLong(1, id);
            insert.setLong(2, id);
            insert.setString(3, "receipt-" + id);
            insert.setString(4, exchange);
            insert.execute();
        }
    }
}
