package jp.todoke.filing.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;

/**
 * Makes search keys anew at the start of a portal that folds names in another way than the one before. In the background,
 * some filings at a time. It does not pass the gate: nothing is read or told to anybody, and no filing changes.
 */
@ApplicationScoped
public class KeyRenewal {
    private static final System.Logger LOG = System.getLogger(KeyRenewal.class.getName());
    private static final int AT_ONCE = 200;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Transactions transactions;

    @Inject
    SearchKeys keys;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        executor.execute(this::renew);
    }

    private void renew() {
        try {
            int renewed = AT_ONCE;
            while (renewed == AT_ONCE) {
                renewed = transactions.run(Scope.SYSTEM, null, () -> keys.renew(AT_ONCE));
            }
        } catch (Exception failure) {
            LOG.log(System.Logger.Level.ERROR, "search keys of received filings could not be renewed", failure);
        }
    }
}
