package jp.todoke.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.platform.gate.Permission;

/** People, for other modules' use cases; reads in the running transaction, so an exchange sees its own only. */
@ApplicationScoped
public class People {
    @Inject
    Accounts accounts;

    /**
     * Somebody who may sign in.
     *
     * @param account the name that is signed in with
     * @param permissions of all roles together
     */
    public record Person(String account, String displayName, Set<Permission> permissions) implements Serializable {
        public Person {
            permissions = Set.copyOf(permissions);
        }

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }
    }

    /** Names of everybody of this exchange by account, also of those who cannot sign in any more; programs are not among them. */
    public Map<String, String> names(String exchange) {
        return accounts.names(exchange);
    }

    /** Who of this exchange may sign in, by name. */
    public List<Person> active(String exchange) {
        return accounts.active(exchange);
    }
}
