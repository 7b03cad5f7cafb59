package jp.todoke.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.access.domain.Account;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.access.persistence.MachineClients;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.gate.Caller;

/**
 * The demonstration's people and programs as callers, so that its stories are played by them. Nobody else is found here:
 * no code can act as a real person.
 */
@ApplicationScoped
public class DemonstrationPeople {
    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    MachineClients clients;

    /** The demonstration account of this name as a caller. */
    public Caller person(String name) throws Exception {
        return transactions.run(Scope.SIGN_IN, null, () -> accounts.named(name)
                .filter(Account::demonstration)
                .map(account -> new Caller(
                        account.name(),
                        account.displayName(),
                        Caller.Kind.PERSON,
                        account.exchange(),
                        "-",
                        account.permissions()))
                .orElseThrow(() -> new IllegalStateException("no demonstration account " + name)));
    }

    /** The demonstration's machine client of an exchange as a caller; it bears the exchange's own id. */
    public Caller machine(String exchange) throws Exception {
        return transactions.run(Scope.SIGN_IN, null, () -> clients.ofDemonstration(exchange)
                .map(client -> new Caller(
                        client.id(),
                        client.id(),
                        Caller.Kind.MACHINE,
                        client.exchange(),
                        "-",
                        ClientScope.permissions(client.scopes())))
                .orElseThrow(() -> new IllegalStateException("no demonstration client " + exchange)));
    }
}
