package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.todoke.platform.database.Rows;

/** What the columns of each exchange's tables are, by the digest of their headings. */
@ApplicationScoped
public class ColumnOrders {
    @Inject
    Rows rows;

    /** Keys in their order, an empty one for a column that is left out. */
    public Optional<List<String>> of(String exchange, String kind, String heads) {
        return rows.one(
                "select keys from filing_columns where exchange_id = ? and kind = ? and heads = ?",
                row -> Arrays.asList(row.getString("keys").split(",", -1)),
                exchange,
                kind,
                heads);
    }

    public void write(String exchange, String kind, String heads, List<String> keys) {
        rows.change(
                "insert into filing_columns (exchange_id, kind, heads, keys) values (?, ?, ?, ?)"
                        + " on conflict (exchange_id, kind, heads) do update set keys = excluded.keys",
                exchange,
                kind,
                heads,
                String.join(",", keys));
    }

    public void remove(String exchange, String kind, String heads) {
        rows.change(
                "delete from filing_columns where exchange_id = ? and kind = ? and heads = ?", exchange, kind, heads);
    }
}
