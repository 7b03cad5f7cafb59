package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.Confirmations;
import jp.todoke.filing.usecase.DiscardDraft;
import jp.todoke.filing.usecase.PassOn;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The short form of a withdrawal: what is withdrawn is named already, the reason is written here. */
@Named
@ViewScoped
public class WithdrawView implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ReadFiling readFiling;

    @Inject
    SaveDraft saveDraft;

    @Inject
    PassOn passOn;

    @Inject
    DiscardDraft discardDraft;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private @Nullable String id;
    private int version;
    private String prior = "";
    private String reference = "";
    private String reason = "";
    private String returnComment = "";

    /** Opens the draft; what is no draft of a withdrawal is read or written on its own page. */
    public @Nullable String load() {
        FilingDetails details = readFiling.read(filing());
        boolean writes = details.state() == FilingState.DRAFT && caller.get().may(Permission.PREPARE_FILING);
        boolean withdraws = "WITHDRAWAL".equals(details.content().filingKind());
        if (!writes || !withdraws) {
            String page = writes ? "edit" : "review";
            return "/exchange/filing/" + page + ".xhtml?faces-redirect=true&id=" + id;
        }
        version = details.version();
        prior = Objects.requireNonNullElse(details.content().priorReceiptNo(), "");
        reference = Objects.requireNonNullElse(details.content().entityReference(), "");
        reason = Objects.requireNonNullElse(details.content().narrative(), "");
        returnComment = Objects.requireNonNullElse(details.returnComment(), "");
        return null;
    }

    /** Keeps the reason and hands it to the approver; where something is wrong the first sentence says what. */
    public String handOver() {
        Map<String, @Nullable Object> tree =
                ContentTree.bare(readFiling.read(filing()).content());
        tree.put("narrative", reason);
        tree.put("entityReference", reference);
        SaveDraft.Saved saved =
                saveDraft.save(filing(), version, ContentTree.read(tree).content());
        version = saved.version();
        saved.findings().stream().filter(Finding::fatal).findFirst().ifPresent(finding -> {
            throw Refusal.invalid("filing.refusal.withdrawal.finding", finding.text(language.getLocale()));
        });
        passOn.passOn(filing(), version, Confirmations.of(saved.findings()));
        return "/exchange/filing/list.xhtml?faces-redirect=true&done=PASS_ON";
    }

    public String discard() {
        discardDraft.discard(filing(), version);
        return "/exchange/filing/list.xhtml?faces-redirect=true&done=DISCARD";
    }

    private FilingId filing() {
        return AskedFiling.id(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public String getPrior() {
        return prior;
    }

    public String getReturnComment() {
        return returnComment;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = Objects.requireNonNullElse(reference, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
