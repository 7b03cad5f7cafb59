package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.support.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wall between exchanges, table by table as the catalogue lists them: a new table is tested by being there. One row of
 * an exchange stands in each, and somebody else comes with the portal's own role. Everything is one transaction that is
 * rolled back; in it the superuser takes the check constraints away, so that any row can be made, and puts on that role.
 */
class DatabaseWallsTest {
    private static final String OWN = "kanto-00971";
    private static final String OTHER = "kanto-00972";

    /** What may be done to the row of an exchange. */
    enum Deed {
        SELECT,
        UPDATE,
        DELETE
    }

    private static final Set<Deed> READS = EnumSet.of(Deed.SELECT);
    private static final Set<Deed> WORKS_ON = EnumSet.of(Deed.SELECT, Deed.UPDATE);

    /** What the authority may do to a received filing's rows, where that is anything at all. It adds none of them. */
    private static final Map<String, Set<Deed>> AUTHORITY = Map.ofEntries(
            Map.entry("account", READS),
            Map.entry("acknowledgement", READS),
            Map.entry("attestation", READS),
            Map.entry("attestation_match", READS),
            Map.entry("exchange_contact", READS),
            Map.entry("filing", WORKS_ON),
            Map.entry("filing_attachment", READS),
            Map.entry("filing_attachment_piece", READS),
            Map.entry("filing_attachment_use", READS),
            Map.entry("filing_key", READS),
            Map.entry("filing_message", WORKS_ON),
            Map.entry("filing_version", READS),
            Map.entry("ledger_event", READS),
            Map.entry("triage_case", WORKS_ON));

    private static final String NOT_PERMITTED = "42501";

    private static Connection connection;
    private static Savepoint start;

    static Stream<String> tables() throws SQLException {
        return list("select tablename from pg_tables where schemaname = 'todoke'"
                        + " and tablename <> 'flyway_schema_history' order by 1")
                .stream();
    }

    /** Tables with rows of one exchange; by their names also those where the column was forgotten. */
    static Stream<String> tenantTables() throws SQLException {
        return list("select relname from pg_class c where relnamespace = 'todoke'::regnamespace and relkind = 'r' and"
                        + " (relname ~ '^(filing|draft|attachment)' or exists (select 1 from pg_attribute where"
                        + " attrelid = c.oid and attname = 'exchange_id')) order by 1")
                .stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsBehindPoliciesThatBindItsOwnerToo(String table) throws SQLException {
        assertThat(list("select c.relrowsecurity || ' ' || c.relforcerowsecurity from pg_class c where c.oid = 'todoke."
                        + table + "'::regclass"))
                .containsExactly("true true");
        assertThat(list("select polname from pg_policy where polrelid = 'todoke." + table + "'::regclass"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void thePortalsRoleOwnsNoTableAndEmptiesNone(String table) throws SQLException {
        assertThat(list("select tableowner || ' ' || has_table_privilege('todoke_app', 'todoke." + table
                        + "', 'truncate, references, trigger') from pg_tables where schemaname = 'todoke' and tablename = '"
                        + table + "'"))
                .containsExactly("todoke_owner false");
    }

    @Test
    void thePortalsRoleCannotPassByPolicies() throws SQLException {
        assertThat(list("select rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole from pg_roles"
                        + " where rolname in ('todoke_app', 'todoke_owner')"))
                .containsExactly("false false false", "false false false");
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void noOtherExchangeAndNobodyWithoutOneReachesARow(String table) throws SQLException {
        for (String scope : List.of("exchange", "", "public", "nonsense")) {
            for (String exchange : List.of(OTHER, "")) {
                assertThat(reached(table, scope, exchange))
                        .as(scope + " " + exchange)
                        .isEmpty();
            }
        }
        assertThat(reached(table, "", OWN)).as("without a side").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void theAuthorityDoesWhatItMustAndNothingElse(String table) throws SQLException {
        assertThat(reached(table, "authority", "")).isEqualTo(AUTHORITY.getOrDefault(table, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void nobodyAddsARowInAnotherExchangesName(String table) throws SQLException {
        for (String scope : List.of("exchange", "", "public", "authority")) {
            become(scope, scope.equals("exchange") ? OTHER : "");
            assertThat(state(row(table))).as(scope).isEqualTo(NOT_PERMITTED);
        }
    }

    /** Also in its own name an exchange hangs nothing on a filing or a file of another. */
    @ParameterizedTest
    @MethodSource("tenantTables")
    void whatHangsOnAFilingOrAFileIsOfTheSameExchange(String table) throws SQLException {
        for (Map.Entry<String, String> parent : Map.of("filing_id", "filing", "attachment_id", "filing_attachment")
                .entrySet()) {
            if (columns(table).containsKey(parent.getKey())) {
                assertThat(list("select pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and conrelid ="
                                + " 'todoke." + table + "'::regclass"))
                        .anyMatch(key -> key.startsWith("FOREIGN KEY (" + parent.getKey() + ", exchange_id) REFERENCES")
                                && key.matches(".*\\b" + parent.getValue() + "\\(id, exchange_id\\)"));
            }
        }
    }

    /** What of the row there is to see, to change and to remove. */
    private static Set<Deed> reached(String table, String scope, String exchange) throws SQLException {
        String its = " where exchange_id = '" + OWN + "'";
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        become(scope, exchange);
        if (touches("select 1 from " + table + its)) {
            deeds.add(Deed.SELECT);
        }
        for (String column : changeable(table)) {
            if (touches("update " + table + " set " + column + " = " + column + its)) {
                deeds.add(Deed.UPDATE);
            }
        }
        if (touches("delete from " + table + its)) {
            deeds.add(Deed.DELETE);
        }
        return deeds;
    }

    /** One column that the portal may update, where there is one. */
    private static List<String> changeable(String table) throws SQLException {
        return list("select attname from pg_attribute where attrelid = 'todoke." + table + "'::regclass and attnum > 0"
                + " and has_column_privilege('todoke_app', attrelid, attnum, 'update') order by attnum limit 1");
    }

    private static boolean touches(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? statement.getResultSet().next() : statement.getUpdateCount() > 0;
        } catch (SQLException e) {
            if (!e.getSQLState().equals(NOT_PERMITTED)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private static String state(String sql) {
        try {
            execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** In the superuser's transaction a row of the exchange is put into every tenant table. */
    @BeforeAll
    static void rows() throws SQLException {
        connection = MigratedDatabase.shared().superuser();
        connection.setAutoCommit(false);
        for (String statement : list("select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                + " from pg_constraint where contype = 'c' and connamespace = 'todoke'::regnamespace")) {
            execute(statement);
        }
        // Without its triggers, that is without foreign keys, while rows are made.
        execute("set local session_replication_role = replica");
        execute("insert into exchange values ('" + OWN + "', 'KNT', '00971', 'A', 'A', 'A', '7123456789012',"
                + " date '2018-04-02', 'ACTIVE', 'A', true)");
        for (String table : tenantTables().toList()) {
            if (!columns(table).containsKey("exchange_id")) {
                fail(table + " has no exchange_id");
            }
            execute(row(table));
        }
        execute("set local session_replication_role = origin");
        start = connection.setSavepoint();
    }

    @AfterAll
    static void nothingStays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @AfterEach
    void backToTheStart() throws SQLException {
        connection.rollback(start);
    }

    /** The transaction goes on as one of the portal, with the rows as they were made. */
    private static void become(String scope, String exchange) throws SQLException {
        connection.rollback(start);
        execute("set local role todoke_app");
        list("select set_config('todoke.scope', '" + scope + "', true) || set_config('todoke.exchange', '" + exchange
                + "', true) || set_config('todoke.person', 'somebody', true)");
    }

    /** An insert of any row of this exchange; all ids in all tables are the same, so that every row belongs to every other. */
    private static String row(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        columns(table).forEach((name, type) -> {
            names.add(name);
            values.add(name.equals("exchange_id") ? "'" + OWN + "'" : value(type));
        });
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
    }

    private static String value(String type) {
        return switch (type) {
            case "bigint", "integer", "numeric" -> "971001";
            case "smallint" -> "1";
            case "boolean" -> "true";
            case "timestamp with time zone" -> "now()";
            case "date" -> "current_date";
            case "bytea" -> "'\\x00'";
            case "jsonb" -> "'{}'";
            case "text" -> "'wall'";
            default -> fail("a column of type " + type);
        };
    }

    /** Names and types, without those that the database fills in by itself. */
    private static Map<String, String> columns(String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column :
                list("select attname || ' ' || format_type(atttypid, null) from pg_attribute where attrelid ="
                        + " 'todoke." + table
                        + "'::regclass and attnum > 0 and not attisdropped and attidentity = '' and"
                        + " attgenerated = '' order by attnum")) {
            String[] nameAndType = column.split(" ", 2);
            columns.put(nameAndType[0], nameAndType[1]);
        }
        return columns;
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> list(String sql) throws SQLException {
        List<String> list = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }
}
