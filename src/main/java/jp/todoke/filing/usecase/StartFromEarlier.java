package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.domain.EarlierContent;
import jp.todoke.filing.domain.EarlierContent.Growth;
import jp.todoke.filing.domain.EarlierContent.Piece;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.persistence.Readers;
import jp.todoke.filing.usecase.StartFiling.Started;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** Begins a draft with what an earlier filing of this exchange says already. */
@UseCase
@ApplicationScoped
public class StartFromEarlier {
    private static final String URGENT = "PTR";

    @Inject
    Own own;

    @Inject
    BeginOnce beginOnce;

    @Inject
    Readers readers;

    @Inject
    CurrentAct act;

    /**
     * The earlier filing as it is offered for copying.
     *
     * @param receipt its number where it was received
     * @param growing whether it is an urgent report that can grow into a full one
     */
    public record Offer(FilingContent content, @Nullable ReceiptNumber receipt, boolean growing) {}

    /** What there is to choose from. */
    @Permitted(Permission.PREPARE_FILING)
    public Offer offer(@Subject FilingId id) {
        return offered(own.filing(id));
    }

    private Offer offered(Filing filing) {
        FilingContent content = content(filing);
        ReceiptNumber receipt = number(filing);
        return new Offer(content, receipt, receipt != null && URGENT.equals(content.reportCode()));
    }

    /**
     * A new draft with the chosen pieces.
     *
     * @param key a program's Idempotency-Key; a resend with it gets the first draft
     */
    @Permitted(Permission.PREPARE_FILING)
    public Started copy(@Subject FilingId id, Set<Piece> pieces, @Nullable String key) {
        String chosen = pieces.stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
        act.tell("pieces", chosen);
        Filing earlier = own.filing(id);
        return beginOnce.once(
                key,
                "copy " + id + " " + chosen,
                () -> begin(earlier, EarlierContent.copied(content(earlier), pieces)));
    }

    /**
     * A new draft that follows an urgent report, linked by its receipt number.
     *
     * @param key a program's Idempotency-Key; a resend with it gets the first draft
     */
    @Permitted(Permission.PREPARE_FILING)
    public Started grow(@Subject FilingId id, Growth growth, @Nullable String key) {
        Filing earlier = own.filing(id);
        Offer offer = offered(earlier);
        ReceiptNumber receipt = offer.receipt();
        if (receipt == null || !offer.growing()) {
            throw Refusal.invalid("filing.refusal.notGrowing");
        }
        act.tell("growth", growth);
        return beginOnce.once(
                key,
                "grow " + id + " " + growth,
                () -> begin(earlier, EarlierContent.grown(offer.content(), receipt, growth)));
    }

    private Filing begin(Filing earlier, FilingContent content) {
        Filing filing = beginOnce.begin(content);
        readers.inherit(earlier.id(), filing);
        return filing;
    }

    private FilingContent content(Filing filing) {
        return filing.state().received()
                ? own.versions
                        .byFiling(filing.id())
                        .map(ReceivedFiling::content)
                        .orElseThrow()
                : own.filings.draft(filing);
    }

    private static @Nullable ReceiptNumber number(Filing filing) {
        return filing.receiptNo() == null ? null : new ReceiptNumber(filing.receiptNo());
    }
}
