package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.Receipt;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.ledger.PublicPage;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** A program of an exchange takes a receipt with its proof. */
@UseCase
@ApplicationScoped
public class ReadProvenReceipt {
    @Inject
    Gathering gathering;

    /**
     * A receipt and its place in the ledger.
     *
     * @param place null while sealing is pending
     * @param publicAddress where anybody asks for the receipt's hash; null while sealing is pending
     */
    public record Proven(
            Receipt receipt,
            @Nullable LedgerPlace place,
            @Nullable String publicAddress) {}

    @Permitted(Permission.READ_OWN_FILINGS)
    public Proven of(@Subject String receiptNo) {
        Receipt receipt = gathering.own(receiptNo).receipt();
        LedgerPlace place = gathering.placeOf(receipt).orElse(null);
        return new Proven(
                receipt,
                place,
                place == null ? null : PublicPage.of(place.inclusion().leafHash()));
    }
}
