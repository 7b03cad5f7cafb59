package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.ContentSheet;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What an exchange holds in its hands after a submission: the receipt, and a full copy of what was filed. */
@Named
@RequestScoped
public class ReceiptView {
    @Inject
    ReadFiling readFiling;

    @Inject
    Language language;

    private @Nullable String receipt;
    private @Nullable String id;
    private boolean fresh;
    private @Nullable ReceivedFiling filing;
    private ContentSheet sheet = ContentSheet.EMPTY;

    /** By the receipt number, or by the id of the filing. */
    public @Nullable String load() {
        if (receipt == null || receipt.isBlank()) {
            Receipt found = readFiling.read(AskedFiling.id(id)).receipt();
            if (found == null) {
                throw Refusal.notFound("platform.refusal.notFound");
            }
            return "/exchange/filing/receipt.xhtml?faces-redirect=true&receipt=" + found.number();
        }
        filing = readFiling.byNumber(receipt);
        sheet = ContentSheet.of(filing.content(), language.getLocale());
        return null;
    }

    public ReceivedFiling getFiling() {
        return Objects.requireNonNull(filing);
    }

    public ContentSheet getSheet() {
        return sheet;
    }

    /** Day of receipt in Japan. */
    public LocalDate getReceivedOn() {
        return Dates.inJapan(getFiling().receipt().receivedAt());
    }

    public String getStateKind() {
        return ListView.kind(getFiling().state());
    }

    /** What stood as a warning when it was received. */
    public List<FindingLine> getWarnings() {
        return FindingLine.of(getFiling().receipt().warnings(), getFiling().content(), language.texts());
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = receipt;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public boolean isFresh() {
        return fresh;
    }

    public void setFresh(boolean fresh) {
        this.fresh = fresh;
    }
}
