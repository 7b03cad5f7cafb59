package jp.todoke.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.todoke.access.domain.Account;
import jp.todoke.platform.database.Rows;
import org.jspecify.annotations.Nullable;

/** Accounts, seen through the row-level policies of the running transaction. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Rows rows;

    public Optional<Account> named(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** People of one exchange, or of the authority where it is {@code null}; by name, at most {@code limit}. */
    public List<Account> of(@Nullable String exchange, String after, int limit) {
        String side = exchange == null ? "a.exchange is null" : "a.exchange = :exchange";
        var query = entities.createQuery(
                        "select a from Account a where " + side + " and a.name > :after order by a.name", Account.class)
                .setParameter("after", after)
                .setMaxResults(limit);
        if (exchange != null) {
            query.setParameter("exchange", exchange);
        }
        return query.getResultList();
    }

    public void add(Account account) {
        entities.persist(account);
    }

    public boolean any() {
        return rows.one("select exists (select 1 from account)", row -> row.getBoolean(1))
                .orElse(false);
    }

    public boolean anyDemonstration() {
        return rows.one("select exists (select 1 from account where demonstration) as found", row -> row.getBoolean(1))
                .orElse(false);
    }
}
