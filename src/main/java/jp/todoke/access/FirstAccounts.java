package jp.todoke.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.access.domain.Account;
import jp.todoke.access.domain.Passwords;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.access.persistence.MachineClients;
import org.jspecify.annotations.Nullable;

/** The people and machine clients a portal is born with: the demonstration's, or the first administrator. System scope. */
@ApplicationScoped
public class FirstAccounts {
    @Inject
    Accounts accounts;

    @Inject
    MachineClients clients;

    @Inject
    Clock clock;

    public boolean ofDemonstration() {
        return accounts.anyDemonstration();
    }

    /** Whether somebody has an account who did not come with the demonstration. */
    public boolean ofRealPeople() {
        return accounts.anyReal();
    }

    /** Whether anybody can sign in at all. */
    public boolean anybody() {
        return accounts.any();
    }

    /** The first administrator of a real portal, with a temporary password. */
    public void firstAdministrator(String name, String password) {
        accounts.add(
                Account.withTemporaryPassword(name, name, null, Set.of(Role.JFSA_ADMIN), password, clock.instant()));
    }

    public void person(
            String name, String displayName, @Nullable String exchange, Set<Role> roles, String passwordHash) {
        accounts.add(Account.ofDemonstration(name, displayName, exchange, roles, passwordHash, clock.instant()));
    }

    /** All demonstration people share one password, so one hash of it is computed once. */
    public String hash(String password) {
        return Passwords.hash(password);
    }

    /** A machine client of an exchange, with all scopes of an exchange. */
    public void machine(String id, String exchange, String secretHash) {
        String scopes =
                Arrays.stream(ClientScope.values()).map(ClientScope::word).collect(Collectors.joining(" "));
        clients.add(new MachineClients.Client(id, exchange, secretHash, scopes, false), true, clock.instant());
    }
}
