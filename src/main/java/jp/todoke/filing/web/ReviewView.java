package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentSheet;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.domain.FilingLifecycle;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.RestoreDraft;
import jp.todoke.filing.usecase.SubmitFiling;
import jp.todoke.filing.usecase.TakeBack;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** A filing read as it will be received; what is decided here binds to the version that was read. */
@Named
@ViewScoped
public class ReviewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadFiling readFiling;

    @Inject
    SubmitFiling submitFiling;

    @Inject
    TakeBack takeBack;

    @Inject
    RestoreDraft restoreDraft;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    @Inject
    transient Clock clock;

    private @Nullable String id;
    private int version;
    private FilingState state = FilingState.DRAFT;
    private ContentSheet sheet = ContentSheet.EMPTY;
    private ArrayList<FindingLine> findings = new ArrayList<>();
    private String hash = "";
    private String shown = "";
    private String reference = "";
    private String preparedBy = "";
    private String changedBy = "";
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String returnComment;
    private @Nullable String receiptNo;
    private boolean restricted;
    private @Nullable UrgentClock urgent;

    /** Reads the filing. */
    public void load() {
        FilingDetails details = readFiling.read(filing());
        receiptNo =
                details.receipt() == null ? null : details.receipt().number().value();
        version = details.version();
        state = details.state();
        sheet = ContentSheet.of(details.content(), language.getLocale());
        findings = new ArrayList<>(FindingLine.of(details.findings(), details.content(), language.texts()));
        hash = hashOf(details);
        reference = Objects.requireNonNullElse(details.content().entityReference(), "");
        preparedBy = details.preparedBy();
        changedBy = details.changedBy();
        changedAt = details.changedAt();
        returnComment = details.returnComment();
        restricted = details.restricted();
        urgent = receiptNo == null && "PTR".equals(details.content().reportCode())
                ? UrgentClock.of(details.content().foundAt(), clock.instant())
                : null;
    }

    /** Whether this caller may do this to the filing in its state: the same table as the use cases'. */
    public boolean can(String act) {
        return FilingLifecycle.acts(state, caller.get()).contains(FilingLifecycle.Act.valueOf(act));
    }

    /** Pressed twice, it is received once. */
    public String submit() {
        SubmitFiling.Outcome outcome = submitFiling.submit(filing(), version, shown);
        return "/exchange/filing/receipt.xhtml?faces-redirect=true&fresh=true&receipt="
                + outcome.receipt().number();
    }

    public String takeBack() {
        takeBack.takeBack(filing(), version);
        return edit();
    }

    public String restore() {
        restoreDraft.restore(filing(), version);
        return edit();
    }

    private String edit() {
        return "/exchange/filing/edit.xhtml?faces-redirect=true&id=" + id;
    }

    FilingId filing() {
        return AskedFiling.id(id);
    }

    /** Broken characters cannot be hashed; a finding says where they are. */
    private static String hashOf(FilingDetails details) {
        try {
            return ContentJson.hash(details.content());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public FilingState getState() {
        return state;
    }

    public String getStateKind() {
        return ListView.kind(state);
    }

    public ContentSheet getSheet() {
        return sheet;
    }

    public List<FindingLine> getFindings() {
        return findings;
    }

    public String getHash() {
        return hash;
    }

    /** The hash as the page sends it back: what stood on it, whatever this bean has read since. */
    public String getShown() {
        return hash;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getReference() {
        return reference;
    }

    public String getPreparedBy() {
        return preparedBy;
    }

    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public @Nullable String getReturnComment() {
        return returnComment;
    }

    public boolean isRestricted() {
        return restricted;
    }

    /** How long a report of a past transfer has waited already; null once it is received, and for other reports. */
    public @Nullable UrgentClock getUrgent() {
        return urgent;
    }

    /** Number of the receipt where it was received. */
    public @Nullable String getReceiptNo() {
        return receiptNo;
    }
}
