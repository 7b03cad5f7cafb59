package jp.todoke.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.todoke.filing.persistence.ReportedFilings;
import jp.todoke.filing.persistence.Versions;

/**
 * Received filings, for other modules' use cases; reads in the running transaction, so an exchange sees its own only and the
 * authority sees all. Drafts are never here.
 */
@ApplicationScoped
public class ReceivedFilings {
    @Inject
    Versions versions;

    @Inject
    ReportedFilings reported;

    public Optional<ReceivedFiling> byId(FilingId id) {
        return versions.byFiling(id);
    }

    public Optional<ReceivedFiling> byNumber(ReceiptNumber number) {
        return versions.byNumber(number);
    }

    /** Other received filings that share a name, wallet, transaction or number with this one, newest first, at most 50. */
    public List<Link> linked(FilingId id) {
        return versions.linked(id);
    }

    /**
     * Receipt numbers of the exchange's filings that name one of these, the newest first, at most 20. What was superseded or
     * withdrawn does not count, and a restricted filing is seen by its readers only.
     *
     * @param names folded, see {@link jp.todoke.platform.text.NameFold}
     */
    public List<String> naming(String exchange, Set<String> names, Set<String> addresses) {
        return reported.naming(exchange, names, addresses);
    }

    /**
     * Two filings that speak of the same.
     *
     * @param kind NAME, WALLET, TX, NUMBER or IP
     * @param value what both say, in the form to compare by
     */
    public record Link(FilingId filing, String receiptNo, String exchange, String kind, String value) {}
}
