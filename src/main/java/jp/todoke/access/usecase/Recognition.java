package jp.todoke.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import jp.todoke.access.ClientScope;
import jp.todoke.access.Role;
import jp.todoke.access.SignedIn;
import jp.todoke.access.domain.Account;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.access.persistence.MachineClients;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.gate.Caller;

/**
 * Tells for every request who is calling. Stands before the gate, since the gate needs to know; sees only the tables of
 * sign-in, and is no act of anybody, so the ledger does not hear of it.
 */
@ApplicationScoped
public class Recognition {
    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    MachineClients clients;

    @Inject
    Clock clock;

    /** A recognised person: the caller, and what pages show of them. */
    public record Person(Caller caller, Set<Role> roles, boolean mustChange, boolean demonstration) {}

    /** The person of a session; empty where the account was suspended or its password changed meanwhile. */
    public Optional<Person> person(SignedIn session, String address) throws Exception {
        return transactions.run(Scope.SIGN_IN, null, () -> accounts.named(session.account())
                .filter(account -> !account.suspended() && account.epoch() == session.epoch())
                .map(account -> person(account, address)));
    }

    private static Person person(Account account, String address) {
        return new Person(
                new Caller(
                        account.name(),
                        account.displayName(),
                        Caller.Kind.PERSON,
                        account.exchange(),
                        address,
                        account.permissions()),
                account.roles(),
                account.mustChange(),
                account.demonstration());
    }

    /** The machine client of a bearer token (RFC 6750), while the token lasts. */
    public Optional<Caller> machine(String token, String address) {
        return clients.byToken(token, clock.instant())
                .filter(client -> !client.suspended())
                .map(client -> new Caller(
                        client.id(),
                        client.id(),
                        Caller.Kind.MACHINE,
                        client.exchange(),
                        address,
                        ClientScope.permissions(client.scopes())));
    }
}
