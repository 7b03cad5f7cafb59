package jp.todoke.notices.web;

import java.io.Serializable;
import java.util.List;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.MatchKind;
import jp.todoke.notices.domain.MatchStatement;
import org.jspecify.annotations.Nullable;

/** What was typed about one match. */
public class MatchForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String designation = "";
    private @Nullable MatchKind kind;
    private String subjectReference = "";
    private String amount = "";
    private String asset = "";
    private boolean noBalance;
    private String frozenAt = "";
    private String transferredAt = "";
    private String mofReportedOn = "";
    private String note = "";

    void fill(MatchStatement statement) {
        designation = FormText.orEmpty(statement.designation());
        kind = statement.kind();
        subjectReference = FormText.orEmpty(statement.subjectReference());
        amount = statement.amount() == null
                ? ""
                : statement.amount().stripTrailingZeros().toPlainString();
        asset = FormText.orEmpty(statement.asset());
        noBalance = statement.noBalance();
        frozenAt = FormText.time(statement.frozenAt());
        transferredAt = FormText.time(statement.transferredAt());
        mofReportedOn = FormText.orEmpty(statement.mofReportedOn());
        note = FormText.orEmpty(statement.note());
    }

    MatchStatement read(int index, List<Finding> unreadable) {
        String at = "/matches/" + index + "/";
        return new MatchStatement(
                FormText.text(designation),
                kind,
                FormText.text(subjectReference),
                FormText.amount(amount, at + "amount", unreadable),
                FormText.text(asset),
                noBalance,
                FormText.time(frozenAt, at + "frozenAt", unreadable),
                FormText.time(transferredAt, at + "transferredAt", unreadable),
                FormText.date(mofReportedOn, at + "mofReportedOn", unreadable),
                FormText.text(note));
    }

    public String getDesignation() {
        return designation;
    }

    public void setDesignation(String designation) {
        this.designation = designation;
    }

    public @Nullable MatchKind getKind() {
        return kind;
    }

    public void setKind(@Nullable MatchKind kind) {
        this.kind = kind;
    }

    public String getSubjectReference() {
        return subjectReference;
    }

    public void setSubjectReference(String subjectReference) {
        this.subjectReference = subjectReference;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getAsset() {
        return asset;
    }

    public void setAsset(String asset) {
        this.asset = asset;
    }

    public boolean isNoBalance() {
        return noBalance;
    }

    public void setNoBalance(boolean noBalance) {
        this.noBalance = noBalance;
    }

    public String getFrozenAt() {
        return frozenAt;
    }

    public void setFrozenAt(String frozenAt) {
        this.frozenAt = frozenAt;
    }

    public String getTransferredAt() {
        return transferredAt;
    }

    public void setTransferredAt(String transferredAt) {
        this.transferredAt = transferredAt;
    }

    public String getMofReportedOn() {
        return mofReportedOn;
    }

    public void setMofReportedOn(String mofReportedOn) {
        this.mofReportedOn = mofReportedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
