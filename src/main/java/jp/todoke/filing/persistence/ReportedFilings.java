package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.database.Rows;

/** Received filings of one exchange by whom they are about. */
@ApplicationScoped
public class ReportedFilings {
    private static final int MOST = 30;
    private static final int MOST_NAMING = 20;
    private static final int SHORTEST_ADDRESS = 6;

    @Inject
    Rows rows;

    /**
     * Those in which a name holds the folded words, a wallet's address the plain ones, or a number is the plain words.
     * The newest first, at most {@value #MOST}.
     */
    public List<FilingId> about(String exchange, String folded, String plain) {
        String address = plain.length() < SHORTEST_ADDRESS ? " " : plain;
        return rows.list("""
                select f.id from filing f
                where f.exchange_id = ? and f.receipt_no is not null and exists (
                    select 1 from filing_key k where k.filing_id = f.id and (
                        k.kind = 'NAME' and strpos(k.value, ?) > 0
                        or k.kind = 'NUMBER' and k.value = ?
                        or k.kind = 'WALLET' and ? <> ' '
                            and strpos(lower(split_part(k.value, ' ', 2)), lower(?)) > 0))
                order by f.accepted_at desc, f.id desc limit ?
                """, row -> new FilingId(row.getLong("id")), exchange, folded, plain, address, address, MOST);
    }

    /** Receipt numbers of those that name one of these and still count, the newest first. */
    public List<String> naming(String exchange, Set<String> names, Set<String> addresses) {
        return rows.list(
                """
                select f.receipt_no from filing f
                where f.exchange_id = ? and f.receipt_no is not null and f.state not in ('SUPERSEDED', 'WITHDRAWN')
                    and f.id in (select k.filing_id from filing_key k where k.exchange_id = ? and (
                        k.kind = 'NAME' and k.value = any (string_to_array(?, E'\\n'))
                        or k.kind = 'WALLET' and split_part(k.value, ' ', 2) = any (string_to_array(?, E'\\n'))))
                order by f.accepted_at desc, f.id desc limit ?
                """,
                row -> row.getString("receipt_no"),
                exchange,
                exchange,
                String.join("\n", names),
                String.join("\n", addresses),
                MOST_NAMING);
    }
}
