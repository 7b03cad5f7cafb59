package jp.todoke.triage.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import jp.todoke.platform.database.RowsOn;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import jp.todoke.support.MigratedDatabase;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.PeriodRow;
import jp.todoke.triage.QueueFilter;
import jp.todoke.triage.QueueFilter.Show;
import jp.todoke.triage.QueueRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriageQueueTest {
    private static final String EXCHANGE = "kanto-00953";
    private static final int CASES = 10_000;
    private static final QueueFilter OWN_WORLD = new QueueFilter(Show.OPEN, false, EXCHANGE, null, null);

    private Connection authority;
    private RowsOn counted;
    private final TriageQueue queue = new TriageQueue();

    /** Ten thousand cases; many received in the same second, a tenth of them decided, a tenth taken. */
    @BeforeAll
    static void manyCases() throws SQLException {
        CaseRows.exchange(EXCHANGE);
        run("insert into filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at, changed_by,"
                + " changed_by_name, changed_at, receipt_no, accepted_at)"
                + " select 1000000 + n, 1, '" + EXCHANGE
                + "', 'ACCEPTED', 'API', 'STR', 'INITIAL', 'ROUTINE', 'q-' || n,"
                + " '', 1, 'a', 'A', now(), 'a', 'A', now(), 'queue-' || n, now() from generate_series(1, " + CASES
                + ") n");
        run("insert into triage_case (id, version, filing_id, receipt_number, exchange_id, report_code, urgency,"
                + " total_jpy, received_at, priority, priority_reasons, state, assignee, assignee_name, taken_at, outcome,"
                + " decided_at)"
                + " select 1000000 + n, 1, 1000000 + n, 'queue-' || n, '" + EXCHANGE + "',"
                + " case n % 4 when 0 then 'SMC' else 'STR' end, case n % 3 when 0 then 'URGENT' else 'ROUTINE' end, n,"
                + " timestamptz '2026-01-01 00:00:00Z' + (n % 500) * interval '1 second', 1 + n % 5, 'ORDINARY',"
                + " case n % 10 when 0 then 'ASSESSED' when 1 then 'TAKEN' else 'NEW' end,"
                + " case when n % 10 < 2 then 'reader' end, case when n % 10 < 2 then 'Reader' end,"
                + " case when n % 10 < 2 then now() end, case when n % 10 = 0 then 'MONITOR' end,"
                + " case when n % 10 = 0 then now() end from generate_series(1, " + CASES + ") n");
    }

    @AfterAll
    static void noCases() throws SQLException {
        run("delete from triage_case where exchange_id = '" + EXCHANGE + "'");
        run("delete from filing where exchange_id = '" + EXCHANGE + "'");
    }

    @BeforeEach
    void asTheAuthority() throws SQLException {
        authority = MigratedDatabase.shared().portal("authority", "");
        counted = new RowsOn(authority);
        queue.rows = counted.rows();
    }

    @AfterEach
    void done() throws SQLException {
        authority.close();
    }

    @Test
    void pagesHoldEveryOpenCaseOnceByPriorityThenTheOldestFirst() {
        List<QueueRow> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<QueueRow> page = queue.page(OWN_WORLD, "reader", cursor, 50);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(50);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all).hasSize(CASES / 10 * 9);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(QueueRow::priority)
                        .thenComparing(QueueRow::receivedAt)
                        .thenComparing(QueueRow::id));
    }

    @Test
    void aPageIsOneStatementHoweverManyCasesThereAre() {
        Page<QueueRow> first = queue.page(OWN_WORLD, "reader", null, 50);
        assertThat(counted.statements()).isEqualTo(1);
        queue.page(OWN_WORLD, "reader", first.next(), 50);
        assertThat(counted.statements()).isEqualTo(2);
        queue.counts("reader");
        assertThat(counted.statements()).isEqualTo(3);
    }

    @Test
    void filtersRestrictAndCombine() {
        assertThat(page(new QueueFilter(Show.TAKEN, true, EXCHANGE, null, null)))
                .isNotEmpty()
                .allMatch(row -> row.state() == CaseState.TAKEN && "reader".equals(row.assignee()));
        assertThat(queue.page(new QueueFilter(Show.TAKEN, true, EXCHANGE, null, null), "another", null, 50)
                        .rows())
                .isEmpty();
        assertThat(page(new QueueFilter(Show.ALL, false, EXCHANGE, "SMC", "URGENT")))
                .isNotEmpty()
                .allMatch(row -> row.reportCode().equals("SMC") && row.urgency().equals("URGENT"));
        assertThat(page(new QueueFilter(Show.ASSESSED, false, EXCHANGE, null, null)))
                .isNotEmpty()
                .allMatch(row -> row.outcome() != null);
    }

    @Test
    void aPeriodIsSummedUpByKindStateAndDecision() {
        List<PeriodRow> rows =
                queue.byPeriod(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(rows).extracting(PeriodRow::filings).contains(1_000L);
        assertThat(rows.stream().mapToLong(PeriodRow::filings).sum()).isEqualTo(CASES);
        assertThat(queue.byPeriod(Instant.parse("2025-12-31T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void anExchangeGetsAnEmptyQueue() throws SQLException {
        try (Connection exchange = MigratedDatabase.shared().portal("exchange", EXCHANGE)) {
            queue.rows = new RowsOn(exchange).rows();
            assertThat(queue.page(QueueFilter.OPEN, "reader", null, 50).rows()).isEmpty();
            assertThat(queue.counts("reader").fresh()).isZero();
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String bad : List.of("!", "AAAA", new Cursor("x|y", 1).text(), new Cursor("1", 1).text())) {
            assertThatThrownBy(() -> queue.page(OWN_WORLD, "reader", bad, 50))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        }
    }

    private List<QueueRow> page(QueueFilter filter) {
        return queue.page(filter, "reader", null, 50).rows();
    }

    private static void run(String sql) throws SQLException {
        try (Connection superuser = MigratedDatabase.shared().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
