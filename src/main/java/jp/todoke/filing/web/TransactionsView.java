package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What the transactions of a draft say together: their sums, and rates that one may take over from another. */
@Named
@RequestScoped
public class TransactionsView {
    private static final String TRANSACTIONS = "/transactions";

    @Inject
    EditView edit;

    @Inject
    CardsView cards;

    @Inject
    NextPlace next;

    @Inject
    Language language;

    /** Sums by type: money that came in, was exchanged and left again is counted each time it moved. */
    public List<TransactionSums.Line> getSums() {
        return TransactionSums.byType(
                transactions(), language.getLocale(), language.texts().get("filing.page.sums.noType"));
    }

    /** Puts the sum of the suspicious transactions into the total. */
    public void sumUp() {
        edit.getTree()
                .put(
                        "totalAmountJpy",
                        TransactionSums.suspicious(transactions()).toPlainString());
        next.is("/totalAmountJpy");
        edit.save();
    }

    /** Whether the total is said, and is not that sum: then it is asked why. */
    public boolean isTotalApart() {
        String total = Reference.text(edit.getTree(), "totalAmountJpy");
        return !total.isBlank()
                && !total.equals(TransactionSums.suspicious(transactions()).toPlainString());
    }

    /** For each transaction that stands open: where another has its rate from. */
    public List<RateBefore> getRates() {
        return cards.getOpenCards().stream()
                .map(CardList.Card::at)
                .filter(at -> at.startsWith(TRANSACTIONS + "/"))
                .map(at -> RateBefore.of(at, transactions()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Map<String, @Nullable Object>> transactions() {
        return edit.tree().parts(TRANSACTIONS);
    }
}
