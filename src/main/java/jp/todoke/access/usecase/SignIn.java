package jp.todoke.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import jp.todoke.access.SignedIn;
import jp.todoke.access.domain.Account;
import jp.todoke.access.domain.Passwords;
import jp.todoke.access.domain.SlowDown;
import jp.todoke.access.persistence.Accounts;
import jp.todoke.access.persistence.SignInFailures;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.UseCase;

/** A person becomes known by name and password. */
@UseCase
@ApplicationScoped
public class SignIn {

    @Inject
    Accounts accounts;

    @Inject
    SignInFailures failures;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Refuses in the same words and time whether the name or the password is wrong. */
    @Permitted(Permission.SIGN_IN)
    public SignedIn enter(String name, String password) {
        Instant now = clock.instant();
        String address = caller.get().address();
        String hash = hash(name);
        act.tell(SignInFailures.NAME_HASH, hash);
        Duration wait = SlowDown.left(failures.ofPair(hash, address, now), failures.ofAddress(address, now), now);
        if (!wait.isZero()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "access.refusal.slowDown", wait.toSeconds() + 1);
        }
        Optional<Account> account = accounts.named(name.strip());
        if (account.isEmpty()) {
            Passwords.pretend(password);
            throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, SignInFailures.WRONG);
        }
        act.about(account.get().name());
        if (!account.get().hasPassword(password) || account.get().suspended()) {
            throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, SignInFailures.WRONG);
        }
        failures.forget(hash, address);
        account.get().signedIn(now);
        return new SignedIn(account.get().name(), account.get().epoch());
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
