package jp.todoke.filing.persistence;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.database.RowsOn;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import jp.todoke.platform.text.NameFold;
import jp.todoke.support.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingListTest {
    private static final String EXCHANGE = "kanto-00954";
    private static final int FILINGS = 10_000;
    private static final int FIRST = 3_000_000;

    private Connection exchange;
    private RowsOn counted;
    private final FilingList list = new FilingList();

    /** Ten thousand filings: a tenth drafts, many changed in the same second; one has names, a wallet and a number. */
    @BeforeAll
    static void manyFilings() throws SQLException {
        run("insert into exchange values ('" + EXCHANGE + "', 'KNT', '00954', '株式会社見本', 'ミホン', 'Mihon K.K.',"
                + " '7123456789012', date '2018-04-02', 'ACTIVE', '東京都', true) on conflict do nothing");
        run("insert into filing (id, version, exchange_id, state, channel, report_code, filing_kind, urgency,"
                + " entity_reference, subject, revision, prepared_by, prepared_by_name, created_at, changed_by,"
                + " changed_by_name, changed_at, receipt_no, accepted_at)"
                + " select " + FIRST + " + n, 1, '" + EXCHANGE + "',"
                + " case n % 10 when 0 then 'DRAFT' when 1 then 'RETURNED' else 'ACCEPTED' end, 'WEB',"
                + " case n % 4 when 0 then 'SMC' else 'STR' end, 'INITIAL',"
                + " case n % 3 when 0 then 'URGENT' else 'ROUTINE' end, 'L-' || (n % 2500), '',"
                + " 1, 'person-' || n % 3, 'Person ' || n % 3, now(), 'person-1', 'Person 1',"
                + " timestamptz '2026-01-01 00:00:00Z' + (n % 700) * interval '1 hour',"
                + " case when n % 10 > 0 then 'list-' || n end,"
                + " case when n % 10 > 0 then timestamptz '2026-02-01 00:00:00Z' + (n % 500) * interval '1 hour' end"
                + " from generate_series(1, " + FILINGS + ") n");
        run("insert into filing_key select id, exchange_id, 'NAME', 'ナマエ' || id from filing where exchange_id = '"
                + EXCHANGE + "'");
        key(1, "NAME", NameFold.fold("髙橋 太郎"));
        key(1, "NAME", NameFold.fold("タカハシ　タロウ"));
        key(1, "WALLET", "eip155 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        key(1, "NUMBER", "7123456789012");
        run("insert into filing_draft (filing_id, exchange_id, content, search_keys) values (" + (FIRST + 10) + ", '"
                + EXCHANGE + "', '{}', E'NAME " + NameFold.fold("澤田 花子") + "\\nTX eip155:1 0xabc')");
        run("analyze filing");
        run("analyze filing_key");
    }

    @AfterAll
    static void noFilings() throws SQLException {
        for (String table : List.of("filing_reader", "filing_key", "filing_draft", "filing")) {
            run("delete from " + table + " where exchange_id = '" + EXCHANGE + "'");
        }
    }

    @BeforeEach
    void asTheExchange() throws SQLException {
        as("person-1");
    }

    @AfterEach
    void done() throws SQLException {
        exchange.close();
    }

    private void as(String person) throws SQLException {
        if (exchange != null) {
            exchange.close();
        }
        exchange = MigratedDatabase.shared().portal("exchange", EXCHANGE, person);
        counted = new RowsOn(exchange);
        list.rows = counted.rows();
    }

    @ParameterizedTest
    @EnumSource(FilingFilter.Sort.class)
    void pagesHoldEveryFilingOnceInTheOrderAskedFor(FilingFilter.Sort sort) {
        for (String way : List.of("", "-")) {
            FilingFilter filter =
                    FilingFilter.ALL.with("sort", way + sort.name().toLowerCase(Locale.ROOT));
            List<FilingRow> all = new ArrayList<>();
            String cursor = null;
            do {
                Page<FilingRow> page = list.page(EXCHANGE, "person-1", filter, cursor, 500);
                all.addAll(page.rows());
                cursor = page.next();
            } while (cursor != null);
            assertThat(all).hasSize(FILINGS);
            assertThat(new HashSet<>(all)).hasSameSizeAs(all);
            Comparator<FilingRow> order = Comparator.comparing((FilingRow row) -> key(sort, row))
                    .thenComparing(row -> row.id().value());
            assertThat(all).isSortedAccordingTo(filter.ascending() ? order : order.reversed());
        }
    }

    private static String key(FilingFilter.Sort sort, FilingRow row) {
        return switch (sort) {
            case CHANGED -> row.changedAt().toString();
            case RECEIVED -> Objects.toString(row.acceptedAt(), "");
            case REFERENCE -> row.entityReference();
            case KIND -> row.reportCode();
        };
    }

    @Test
    void aPageIsOneStatementHoweverManyFilingsThereAreAndWhateverIsAsked() {
        Page<FilingRow> first = list.page(EXCHANGE, "person-1", FilingFilter.ALL, null, 50);
        assertThat(counted.statements()).isEqualTo(1);
        list.page(EXCHANGE, "person-1", FilingFilter.ALL, first.next(), 50);
        assertThat(counted.statements()).isEqualTo(2);
        list.page(EXCHANGE, "person-1", FilingFilter.ALL.with("search", "髙橋").with("mine", "true"), null, 50);
        assertThat(counted.statements()).isEqualTo(3);
        list.preparers(EXCHANGE);
        list.open(EXCHANGE);
        assertThat(counted.statements()).isEqualTo(5);
    }

    @Test
    void filtersRestrictAndCombine() {
        assertThat(page(Map.of("state", "DRAFT,RETURNED")))
                .extracting(FilingRow::state)
                .containsOnly(FilingState.DRAFT, FilingState.RETURNED);
        assertThat(page(Map.of("reportCode", "SMC", "urgency", "URGENT")))
                .isNotEmpty()
                .allMatch(row -> row.reportCode().equals("SMC") && row.urgency().equals("URGENT"));
        assertThat(page(Map.of("preparedBy", "person-2"))).isNotEmpty().allMatch(row -> row.preparedBy()
                .equals("Person 2"));
        assertThat(page(Map.of("answerDue", "true"))).isNotEmpty().allMatch(row -> row.state() == FilingState.RETURNED);
        assertThat(page(Map.of("filingKind", "CORRECTION"))).isEmpty();
    }

    @Test
    void aPeriodIsOfDaysInJapanWithItsLastDay() {
        // 2026-01-31 15:00 UTC is the first moment of 1 February in Japan.
        assertThat(page(Map.of("receivedFrom", "2026-02-01", "receivedTo", "2026-02-01")))
                .isNotEmpty()
                .allMatch(row ->
                        Objects.requireNonNull(row.acceptedAt()).isBefore(Instant.parse("2026-02-01T15:00:00Z")));
        assertThat(page(Map.of("changedTo", "2025-12-31"))).isEmpty();
        assertThat(page(Map.of("changedFrom", "2026-01-01", "changedTo", "2026-01-01")))
                .isNotEmpty();
    }

    @Test
    void ownWorkIsWhatOnePreparedChangedOrApproved() throws SQLException {
        as("person-2");
        assertThat(list.page(EXCHANGE, "person-2", FilingFilter.ALL.with("mine", "true"), null, 50)
                        .rows())
                .isNotEmpty()
                .allMatch(row -> row.preparedBy().equals("Person 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "髙橋",
                "高橋",
                "髙橋 太郎",
                "たかはし",
                "ﾀｶﾊｼ",
                "太郎",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "7123456789012"
            })
    void theSameFilingIsFoundByWhateverItIsCalled(String search) {
        List<FilingRow> found = page(Map.of("search", search));
        assertThat(found).extracting(row -> row.id().value()).containsExactly(FIRST + 1L);
        assertThat(found.get(0).found()).isNotNull();
    }

    @Test
    void draftsAreFoundByTheirNamesAndTransactionsToo() {
        for (String search : List.of("沢田", "花子", "0xABC")) {
            assertThat(page(Map.of("search", search)))
                    .extracting(row -> row.id().value())
                    .containsExactly(FIRST + 10L);
        }
    }

    @Test
    void referencesAndReceiptNumbersAreFoundInPartAddressesOnlyWhole() {
        assertThat(page(Map.of("search", "ｌ-1234"))).hasSize(4).allMatch(row -> row.entityReference()
                .equals("L-1234"));
        assertThat(page(Map.of("search", "0x5aAeb6053F3E94C9b9A0"))).isEmpty();
        assertThat(page(Map.of("search", "・ー"))).isEmpty();
        assertThat(page(Map.of("search", "%"))).isEmpty();
    }

    @Test
    void aCursorOrAConditionThatIsNoneIsRefused() {
        for (String bad : List.of("!", "AAAA", new Cursor("x", 1).text())) {
            assertThatThrownBy(() -> list.page(EXCHANGE, "person-1", FilingFilter.ALL, bad, 50))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        }
        for (Map<String, String> bad : List.of(
                Map.of("state", "SOLD"),
                Map.of("sort", "price"),
                Map.of("receivedFrom", "1.4.2026"),
                Map.of("urgency", "X"))) {
            assertThatThrownBy(() -> FilingFilter.read(bad))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        }
    }

    @Test
    void aFilterReadFromItsOwnParametersIsTheSame() {
        FilingFilter filter = FilingFilter.read(Map.of(
                "state",
                "DRAFT,RETURNED",
                "search",
                "髙橋",
                "mine",
                "true",
                "changedTo",
                "2026-01-01",
                "sort",
                "reference"));
        assertThat(FilingFilter.read(filter.asked())).isEqualTo(filter);
        assertThat(FilingFilter.ALL.asked()).isEmpty();
        assertThat(FilingFilter.ALL.with("sort", "kind").narrows()).isFalse();
    }

    @Test
    void newFilingsAreMarkedWithTodaysFolding() throws SQLException {
        run("update filing set keys_fold = 1 where id = " + (FIRST + 2));
        try (Connection superuser = MigratedDatabase.shared().superuser();
                Statement statement = superuser.createStatement();
                var rows = statement.executeQuery("select keys_fold from filing where id = " + (FIRST + 1))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(NameFold.VERSION);
        }
    }

    private List<FilingRow> page(Map<String, String> asked) {
        return list.page(EXCHANGE, "person-1", FilingFilter.read(asked), null, 50)
                .rows();
    }

    private static void key(int filing, String kind, String value) throws SQLException {
        run("insert into filing_key values (" + (FIRST + filing) + ", '" + EXCHANGE + "', '" + kind + "', '" + value
                + "')");
    }

    private static void run(String sql) throws SQLException {
        try (Connection superuser = MigratedDatabase.shared().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
