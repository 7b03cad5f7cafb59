package jp.todoke.notices.domain;

import java.io.Serializable;
import java.util.List;
import jp.todoke.sanctions.Change;

/**
 * A notice as an exchange reads it.
 *
 * @param history every version it attested, newest first
 * @param noticeVersion changes when the notice itself does (superseded, closed)
 */
public record NoticeDetails(
        NoticeSummary notice, List<Change> changes, OwnAnswer own, List<AttestationVersion> history, long noticeVersion)
        implements Serializable {

    public NoticeDetails {
        changes = List.copyOf(changes);
        history = List.copyOf(history);
    }
}
