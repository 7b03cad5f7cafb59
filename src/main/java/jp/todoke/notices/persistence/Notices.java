package jp.todoke.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Notice;

/** The notices. An exchange's transaction sees the published ones. */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    EntityManager entities;

    public Optional<Notice> find(NoticeId number) {
        return entities.createQuery("select n from Notice n where n.number = :number", Notice.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** Stores a new notice; it has its number in the database afterwards. */
    public void add(Notice notice) {
        entities.persist(notice);
        entities.flush();
    }
}
