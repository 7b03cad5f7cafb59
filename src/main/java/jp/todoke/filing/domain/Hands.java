package jp.todoke.filing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** Through whose hands a filing went: who wrote on it, who passed it on, who approved it. */
@Embeddable
public class Hands {
    @Column(name = "prepared_by", nullable = false)
    private String preparedBy;

    @Column(name = "prepared_by_name", nullable = false)
    private String preparedByName;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_by_name")
    private @Nullable String approvedByName;

    /** Accounts that wrote on it, one a line. */
    @Column(nullable = false)
    private String writers;

    @SuppressWarnings("NullAway.Init")
    protected Hands() {}

    Hands(Caller preparer) {
        this.preparedBy = preparer.account();
        this.preparedByName = preparer.displayName();
        this.writers = preparer.account();
    }

    void write(Caller by) {
        if (!isWriter(by)) {
            writers = writers + "\n" + by.account();
        }
    }

    /**
     * To the approver.
     *
     * @param name of the person who passes it on, or for whom a program does
     */
    void passOn(Caller by, String name) {
        preparedBy = by.account();
        preparedByName = name;
    }

    /** Refuses as approver a program, and whoever passed it on or wrote on it: four eyes are asked for. */
    void refuseAsApprover(Caller by) {
        if (by.kind() == Caller.Kind.MACHINE) {
            throw Refusal.forbidden("filing.refusal.approverIsNoProgram");
        }
        if (by.account().equals(preparedBy) || isWriter(by)) {
            throw Refusal.forbidden("filing.refusal.fourEyes");
        }
    }

    void approve(Caller by) {
        approvedBy = by.account();
        approvedByName = by.displayName();
    }

    /** Both persons as the content names them, sent by one machine. */
    void name(String preparer, String approver, Caller machine) {
        preparedByName = preparer;
        approvedBy = machine.account();
        approvedByName = approver;
    }

    private boolean isWriter(Caller by) {
        return writers.lines().anyMatch(by.account()::equals);
    }

    public String preparedBy() {
        return preparedBy;
    }

    public String preparedByName() {
        return preparedByName;
    }

    public String approvedBy() {
        return Objects.requireNonNullElse(approvedBy, "");
    }

    public String approvedByName() {
        return Objects.requireNonNullElse(approvedByName, "");
    }
}
