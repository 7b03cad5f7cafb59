package jp.todoke.triage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Caller;
import jp.todoke.triage.CaseDecision;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.CaseNote;
import jp.todoke.triage.Outcome;
import jp.todoke.triage.domain.Case;

/** Cases with their notes and decisions. The row-level policies show them to the authority and the portal only. */
@ApplicationScoped
public class Cases {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Rows rows;

    public void add(Case fresh) {
        entities.persist(fresh);
    }

    /** The case of the filing with this receipt number. */
    public Optional<Case> ofReceipt(String receipt) {
        return found(receipt, LockModeType.NONE);
    }

    /**
     * The case, held for this transaction: of two people who press at the same moment the second waits here, and then reads
     * what the first has done.
     */
    public Optional<Case> toChange(String receipt) {
        return found(receipt, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Case> found(String receipt, LockModeType lock) {
        return entities.createQuery("select c from TriageCase c where c.origin.receipt = :receipt", Case.class)
                .setParameter("receipt", receipt)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    public void append(Case to, CaseNote note) {
        rows.change(
                "insert into triage_note (case_id, kind, text, author, author_name, at) values (?,?,?,?,?,?)",
                to.id(),
                note.kind(),
                note.text(),
                note.author(),
                note.authorName(),
                note.at());
    }

    public void append(Case to, CaseDecision decision) {
        rows.change(
                "insert into triage_decision (case_id, outcome, reason, decider, decider_name, at)"
                        + " values (?,?,?,?,?,?)",
                to.id(),
                decision.outcome(),
                decision.reason(),
                decision.decider(),
                decision.deciderName(),
                decision.at());
    }

    /** Remembers who of the authority sent a message to the filer. */
    public void appendSent(Case to, long message, Caller by) {
        rows.change(
                "insert into triage_sent (message_id, case_id, author, author_name) values (?,?,?,?)",
                message,
                to.id(),
                by.account(),
                by.displayName());
    }

    /** Display names of the senders, by message. */
    public Map<Long, String> senders(Case of) {
        Map<Long, String> senders = new HashMap<>();
        rows.list(
                "select message_id, author_name from triage_sent where case_id = ?",
                row -> senders.put(row.getLong("message_id"), row.getString("author_name")),
                of.id());
        return senders;
    }

    /** The case as it stands in this transaction, with all that was written on it, oldest first. */
    public CaseDetails details(Case found, Caller reader) {
        entities.flush();
        return new CaseDetails(
                found.receipt(),
                found.version(),
                found.state(),
                found.priority(),
                found.reasons(),
                found.receivedAt(),
                found.assignee(),
                found.assigneeName(),
                found.takenAt(),
                notes(found.id()),
                decisions(found.id()),
                found.open(reader));
    }

    private List<CaseNote> notes(long id) {
        return rows.list(
                "select kind, text, author, author_name, at from triage_note where case_id = ? order by id",
                row -> new CaseNote(
                        CaseNote.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("author"),
                        row.getString("author_name"),
                        Rows.instant(row, "at")),
                id);
    }

    private List<CaseDecision> decisions(long id) {
        return rows.list(
                "select outcome, reason, decider, decider_name, at from triage_decision where case_id = ? order by id",
                row -> new CaseDecision(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("decider"),
                        row.getString("decider_name"),
                        Rows.instant(row, "at")),
                id);
    }
}
