package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.database.Rows;

/** Who sees restricted filings. Holds ids and accounts only, so that it can be kept in order without reading a filing. */
@ApplicationScoped
public class Readers {
    @Inject
    Rows rows;

    public List<String> of(FilingId filing) {
        return rows.list(
                "select person from filing_reader where filing_id = ? order by person",
                row -> row.getString(1),
                filing.value());
    }

    /** From now on these and nobody else. To be called before the filing itself is marked, or nobody may mark it. */
    public void name(Filing filing, Collection<String> accounts) {
        accounts.forEach(account -> add(filing.id().value(), filing.exchange(), account));
        List<String> over = of(filing.id());
        over.removeAll(accounts);
        over.forEach(account -> remove(filing.id().value(), account));
    }

    /** What follows a restricted filing is for the same eyes. */
    public void inherit(FilingId prior, Filing following) {
        List<String> named = of(prior);
        if (!named.isEmpty()) {
            name(following, named);
            following.restrict(following.version(), true);
        }
    }

    /** Nobody is named any more. To be called after the filing itself was opened. */
    public void forget(Filing filing) {
        rows.change("delete from filing_reader where filing_id = ?", filing.id().value());
    }

    /** The restricted filings of an exchange with their readers. */
    public Map<Long, Set<String>> all(String exchange) {
        Map<Long, Set<String>> readers = new HashMap<>();
        rows.list(
                "select filing_id, person from filing_reader where exchange_id = ?",
                row -> readers.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                        .add(row.getString(2)),
                exchange);
        return readers;
    }

    /**
     * Puts one person in the place of another in every restricted filing of the calling exchange; tells in how many. The
     * database asks again whether an administrator is calling.
     */
    public int replace(String from, String to) {
        return rows.one("select hand_over_readers(?, ?)", row -> row.getInt(1), from, to)
                .orElseThrow();
    }

    private void add(long filing, String exchange, String account) {
        rows.change(
                "insert into filing_reader (filing_id, exchange_id, person) values (?, ?, ?) on conflict do nothing",
                filing,
                exchange,
                account);
    }

    private void remove(long filing, String account) {
        rows.change("delete from filing_reader where filing_id = ? and person = ?", filing, account);
    }
}
