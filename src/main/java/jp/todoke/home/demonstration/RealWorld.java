package jp.todoke.home.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import jp.todoke.access.FirstAccounts;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** A portal that is no demonstration: refuses a database with demonstration accounts, makes the first administrator. */
@UseCase
@ApplicationScoped
public class RealWorld {
    @Inject
    FirstAccounts accounts;

    /**
     * Fails where the database holds demonstration accounts. Where nobody can sign in yet and {@code TODOKE_ADMIN} names
     * somebody, makes that administrator and leaves the temporary password in {@code first-administrator.txt} under the
     * portal's home, readable by its owner only.
     */
    @Permitted(Permission.SYSTEM_WORK)
    public void prepare() {
        if (accounts.ofDemonstration()) {
            throw new IllegalStateException(
                    "This database holds demonstration accounts; use another one, or set TODOKE_DEMO=true.");
        }
        Optional<String> name = Settings.text("todoke.admin");
        if (accounts.anybody() || name.isEmpty()) {
            return;
        }
        String password = Secrets.random(12);
        Path file = Secrets.privateFolder(Settings.home()).resolve("first-administrator.txt");
        try {
            Secrets.store(file, (name.get() + "  " + password + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
        accounts.firstAdministrator(name.get(), password);
    }
}
