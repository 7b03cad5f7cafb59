package jp.todoke.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.access.SignedIn;
import jp.todoke.access.domain.Account;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.UseCase;

/** A person chooses a new password. All other sessions of theirs end. */
@UseCase
@ApplicationScoped
public class ChangePassword {
    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Permitted(Permission.OWN_ACCOUNT)
    public SignedIn change(String current, String chosen) {
        Account account =
                accounts.named(caller.get().account()).orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
        if (!account.hasPassword(current)) {
            throw Refusal.invalid("access.refusal.currentPassword");
        }
        if (account.demonstration()) {
            throw Refusal.invalid("access.refusal.demonstrationPassword");
        }
        account.choosePassword(chosen);
        return new SignedIn(account.name(), account.epoch());
    }
}
