package jp.todoke.filing.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.text.NameFold;

/** What received filings can be found by. Names are kept folded, so keys are made anew when the folding changes. */
@ApplicationScoped
public class SearchKeys {
    @Inject
    Rows rows;

    private record Stale(long filing, String exchange, byte[] content) {}

    void add(long filing, String exchange, FilingContent content) {
        Set<Subjects.Key> keys = Subjects.keys(content);
        rows.change(
                "insert into filing_key (filing_id, exchange_id, kind, value)"
                        + " select ?, ?, k.kind, k.value from unnest(?::text[], ?::text[]) k (kind, value)"
                        + " on conflict do nothing",
                filing,
                exchange,
                keys.stream().map(key -> key.kind().name()).toArray(String[]::new),
                keys.stream().map(Subjects.Key::value).toArray(String[]::new));
    }

    /**
     * Adds today's keys to some filings whose keys are of an earlier folding; system scope. The old keys stay: nobody asks
     * for them any more, and they name the same filing.
     *
     * @return how many filings it were; none left where fewer than {@code most}
     */
    public int renew(int most) {
        List<Stale> stale = rows.list(
                """
                select f.id, f.exchange_id, v.content from filing f join filing_version v on v.filing_id = f.id
                where f.keys_fold < ? and f.receipt_no is not null order by f.id limit ?
                """,
                row -> new Stale(row.getLong("id"), row.getString("exchange_id"), row.getBytes("content")),
                NameFold.VERSION,
                most);
        for (Stale one : stale) {
            add(one.filing(), one.exchange(), ContentJson.read(new String(one.content(), UTF_8)));
            rows.change("update filing set keys_fold = ? where id = ?", NameFold.VERSION, one.filing());
        }
        return stale.size();
    }
}
