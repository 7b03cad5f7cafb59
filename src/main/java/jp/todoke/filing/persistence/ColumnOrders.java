package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import jp.todoke.platform.database.Rows;

/** In which order each person's tables have their columns. */
@ApplicationScoped
public class ColumnOrders {
    @Inject
    Rows rows;

    /** Keys in their order, empty where none is known. */
    public List<String> of(String exchange, String account, String kind) {
        return rows.one(
                        "select keys from filing_columns where exchange_id = ? and account = ? and kind = ?",
                        row -> Arrays.asList(row.getString("keys").split(",", -1)),
                        exchange,
                        account,
                        kind)
                .orElse(List.of());
    }

    public void write(String exchange, String account, String kind, List<String> keys) {
        rows.change(
                "insert into filing_columns (exchange_id, account, kind, keys) values (?, ?, ?, ?)"
                        + " on conflict (exchange_id, account, kind) do update set keys = excluded.keys",
                exchange,
                account,
                kind,
                String.join(",", keys));
    }
}
