package jp.todoke.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.todoke.access.People;
import jp.todoke.access.Role;
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

    /** People of an exchange who are not suspended, by name; one statement for all of them. */
    public List<People.Person> active(String exchange) {
        return rows.list(
                """
                select a.name, a.display_name, string_agg(r.role, ',') as roles
                from account a join account_role r on r.account_id = a.id
                where a.exchange_id = ? and not a.suspended
                group by a.name, a.display_name order by a.display_name, a.name
                """,
                row -> new People.Person(
                        row.getString("name"),
                        row.getString("display_name"),
                        Arrays.stream(row.getString("roles").split(","))
                                .flatMap(role -> Role.valueOf(role).permissions().stream())
                                .collect(Collectors.toSet())),
                exchange);
    }

    /** Display names of all people of an exchange by account, suspended ones too. */
    public Map<String, String> names(String exchange) {
        Map<String, String> names = new HashMap<>();
        rows.list(
                "select name, display_name from account where exchange_id = ?",
                row -> names.put(row.getString("name"), row.getString("display_name")),
                exchange);
        return names;
    }

    public void add(Account account) {
        entities.persist(account);
    }

    public boolean any() {
        return rows.one("select exists (select 1 from account)", row -> row.getBoolean(1))
                .orElse(false);
    }

    /** Whether an account is there that did not come with the demonstration. */
    public boolean anyReal() {
        return rows.one("select exists (select 1 from account where not demonstration)", row -> row.getBoolean(1))
                .orElse(false);
    }

    public boolean anyDemonstration() {
        return rows.one("select exists (select 1 from account where demonstration) as found", row -> row.getBoolean(1))
                .orElse(false);
    }
}
