package jp.todoke.notices.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.usecase.CountersignAcknowledgement;
import jp.todoke.notices.usecase.ReturnAcknowledgement;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;

/** The approver's side of one notice: an attested match is confirmed, or given back. */
@Named("countersignView")
@ViewScoped
public class CountersignView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeView notice;

    @Inject
    CountersignAcknowledgement countersignAcknowledgement;

    @Inject
    ReturnAcknowledgement returnAcknowledgement;

    @Inject
    CurrentCaller caller;

    private String lateReason = "";
    private String returnReason = "";

    /** The approver confirms. */
    public void countersign() {
        act(
                () -> countersignAcknowledgement.countersign(
                        notice.loaded().notice().id(), notice.seen(), FormText.text(lateReason)),
                "notices.countersign.signed");
    }

    /** The approver gives the answer back. */
    public void giveBack() {
        act(
                () -> returnAcknowledgement.giveBack(
                        notice.loaded().notice().id(), notice.seen(), FormText.text(returnReason)),
                "notices.countersign.returned");
    }

    private void act(Runnable press, String done) {
        try {
            press.run();
            notice.did(done);
        } catch (Refusal refusal) {
            notice.reloadIfStale(refusal);
        }
    }

    /** Whether this person may countersign or give back what stands. */
    public boolean isOpen() {
        return notice.isWaitingForApprover() && caller.get().may(Permission.COUNTERSIGN_ACKNOWLEDGEMENT);
    }

    /** Whether what stands was attested by this person, who then cannot countersign it. */
    public boolean isOwnAttestation() {
        AttestationVersion current = notice.getCurrent();
        return current != null && current.attestedBy().equals(caller.get().account());
    }

    public String getLateReason() {
        return lateReason;
    }

    public void setLateReason(String lateReason) {
        this.lateReason = lateReason;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
