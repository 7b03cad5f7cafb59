package jp.todoke.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A question to whoever knows the filings, asked as an event within the transaction, since this module does not know them:
 * which received filings of this exchange name one of these? Where nobody answers, none does.
 */
public final class OwnReportsAsked {
    private final String exchange;
    private final Set<String> names;
    private final Set<String> addresses;
    private final List<String> receipts = new ArrayList<>();

    /**
     * Asks.
     *
     * @param names folded, see {@link jp.todoke.platform.text.NameFold}
     * @param addresses as lists print them
     */
    public OwnReportsAsked(String exchange, Set<String> names, Set<String> addresses) {
        this.exchange = exchange;
        this.names = Set.copyOf(names);
        this.addresses = Set.copyOf(addresses);
    }

    public String exchange() {
        return exchange;
    }

    public Set<String> names() {
        return names;
    }

    public Set<String> addresses() {
        return addresses;
    }

    /** Answers with receipt numbers. */
    public void reported(Collection<String> receiptNumbers) {
        receipts.addAll(receiptNumbers);
    }

    public List<String> receipts() {
        return List.copyOf(receipts);
    }
}
