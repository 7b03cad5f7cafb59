package jp.todoke.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.todoke.support.RunningPortal;

/**
 * The rows that one submission left in the database, to be inserted again by plain JDBC: same PostgreSQL, same columns and
 * indexes, same durability, one transaction a submission. Foreign keys, checks and row-level security are not copied, which
 * favours the plain side.
 */
final class SameRows {
    private final RunningPortal portal;
    private final List<CopiedTable> tables = new ArrayList<>();

    /**
     * One table and its rows.
     *
     * @param unique columns that must differ from row to row
     */
    private record CopiedTable(String name, List<String> columns, Set<String> unique, List<Object[]> rows) {
        String insert() {
            return "insert into plain." + name + " (" + String.join(", ", columns) + ") values ("
                    + "?, ".repeat(columns.size() - 1) + "?)";
        }
    }

    /** Reads the rows written by the transaction that made this filing. */
    SameRows(RunningPortal portal, String receiptNo) throws SQLException {
        this.portal = portal;
        String transaction = portal.ask("select xmin::text from todoke.filing where receipt_no = ?", receiptNo);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
            for (String name : names(statement)) {
                CopiedTable table = read(statement, name, transaction);
                if (!table.rows().isEmpty()) {
                    statement.execute("create table plain." + name + " (like todoke." + name
                            + " including defaults including indexes)");
                    tables.add(table);
                }
            }
        }
    }

    Connection connect() throws SQLException {
        return portal.behind();
    }

    String told() {
        return tables.stream()
                .map(table -> table.name() + " " + table.rows().size())
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }

    /** Inserts them once more and commits. */
    void insert(Connection connection, int client, int number) throws SQLException {
        connection.setAutoCommit(false);
        long shift = 1_000_000L * (client + 1) + 100L * number;
        for (CopiedTable table : tables) {
            try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
                for (Object[] row : table.rows()) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(
                                i + 1, table.unique().contains(table.columns().get(i)) ? other(row[i], shift) : row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        connection.commit();
    }

    private static Object other(Object value, long shift) {
        return value instanceof Number number
                ? (Object) (number.longValue() + shift)
                : value instanceof String text ? text + "-" + shift : value;
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'todoke' order by tablename")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static CopiedTable read(Statement statement, String name, String transaction) throws SQLException {
        Set<String> unique = new TreeSet<>();
        try (ResultSet row = statement.executeQuery("""
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indisunique and i.indrelid = 'todoke.%s'::regclass""".formatted(name))) {
            while (row.next()) {
                unique.add(row.getString(1));
            }
        }
        List<String> columns = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select * from todoke." + name + " where xmin::text = '" + transaction + "'")) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            while (row.next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        return new CopiedTable(name, columns, unique, rows);
    }
}
