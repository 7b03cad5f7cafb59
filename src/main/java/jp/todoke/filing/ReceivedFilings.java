package jp.todoke.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.persistence.Versions;

/**
 * Received filings, for other modules' use cases; reads in the running transaction, so an exchange sees its own only and the
 * authority sees all. Drafts are never here.
 */
@ApplicationScoped
public class ReceivedFilings {
    @Inject
    Versions versions;

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
     * Two filings that speak of the same.
     *
     * @param kind NAME, WALLET, TX, NUMBER or IP
     * @param value what both say, in the form to compare by
     */
    public record Link(FilingId filing, String receiptNo, String exchange, String kind, String value) {}
}
