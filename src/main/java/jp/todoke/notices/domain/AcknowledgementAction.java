package jp.todoke.notices.domain;

/** What can be done to an acknowledgement. */
public enum AcknowledgementAction {
    /** A person of the exchange opens the notice. */
    OPEN,
    /** The exchange attests what it screened and found; a later attestation makes a new version. */
    ATTEST,
    /** The approver confirms an attested match. */
    COUNTERSIGN,
    /** The approver gives an attested match back with a reason. */
    RETURN
}
