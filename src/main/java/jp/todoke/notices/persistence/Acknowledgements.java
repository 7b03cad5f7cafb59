package jp.todoke.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Attestation;
import jp.todoke.notices.domain.Notice;

/** The exchanges' answers; an exchange is named in every question, and the database sees to it as well. */
@ApplicationScoped
public class Acknowledgements {

    @PersistenceContext
    EntityManager entities;

    public Optional<Acknowledgement> find(Notice notice, String exchange) {
        return query(notice, exchange).getResultStream().findFirst();
    }

    /** Finds an answer and keeps others from changing it until the transaction ends. */
    public Optional<Acknowledgement> findForChange(Notice notice, String exchange) {
        return query(notice, exchange)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Acknowledgement> query(Notice notice, String exchange) {
        return entities.createQuery(
                        "select a from Acknowledgement a where a.notice = :notice and a.exchange = :exchange",
                        Acknowledgement.class)
                .setParameter("notice", notice.id())
                .setParameter("exchange", exchange);
    }

    /** Lists every version an exchange attested, newest first. */
    public List<Attestation> history(Acknowledgement acknowledgement) {
        return entities.createQuery(
                        "select distinct a from Attestation a left join fetch a.matches"
                                + " where a.acknowledgement = :acknowledgement and a.exchange = :exchange"
                                + " order by a.number desc",
                        Attestation.class)
                .setParameter("acknowledgement", acknowledgement.id())
                .setParameter("exchange", acknowledgement.exchange())
                .getResultList();
    }

    /** Finds the version that counts; empty where nothing was attested. */
    public Optional<Attestation> current(Acknowledgement acknowledgement) {
        return entities.createQuery(
                        "select a from Attestation a where a.acknowledgement = :acknowledgement"
                                + " and a.exchange = :exchange and a.number = :number",
                        Attestation.class)
                .setParameter("acknowledgement", acknowledgement.id())
                .setParameter("exchange", acknowledgement.exchange())
                .setParameter("number", acknowledgement.attestations())
                .getResultStream()
                .findFirst();
    }

    /** Tells which exchanges have been asked for an answer. */
    public Set<String> asked(Notice notice) {
        return Set.copyOf(
                entities.createQuery("select a.exchange from Acknowledgement a where a.notice = :notice", String.class)
                        .setParameter("notice", notice.id())
                        .getResultList());
    }

    public void add(Acknowledgement acknowledgement) {
        entities.persist(acknowledgement);
    }

    public void add(Attestation attestation) {
        entities.persist(attestation);
    }
}
