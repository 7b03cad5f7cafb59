package jp.todoke.home.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;

/** At the start of the portal: makes the demonstration world where it is wanted and missing, else the first administrator. */
@ApplicationScoped
public class FirstStart {
    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    @Inject
    CurrentCaller caller;

    @Inject
    DemonstrationWorld world;

    @Inject
    RealWorld real;

    @Inject
    DemonstrationFilings filings;

    @ActivateRequestContext
    void make(@Observes @Initialized(ApplicationScoped.class) Object start) {
        caller.set(Caller.system("first-start"), Channel.SYSTEM);
        if (!Settings.demonstration()) {
            real.prepare();
            return;
        }
        // A given password counts at the first start only; the accounts keep the one they were made with.
        String password =
                Settings.text("todoke.demo.password").orElseGet(() -> Secrets.named("demonstration-password"));
        if (world.make(password)) {
            LOG.log(System.Logger.Level.INFO, "the demonstration world was made");
            tellAccounts(password);
        }
        if (Settings.demonstrationFilings()) {
            filings.begin();
        }
    }

    private static void tellAccounts(String password) {
        Path file = Settings.home().resolve("demonstration.txt");
        try {
            Files.deleteIfExists(file);
            Secrets.store(file, """
                    DEMONSTRATION: all exchanges, people and filings are invented.
                    Password of all people, and secret of all machine clients:  %s
                    Exchanges  kanto-00901 ... kanto-00930:
                      preparer@kanto-00901.example   approver@kanto-00901.example
                      sanctions@kanto-00901.example  admin@kanto-00901.example
                    Authority:
                      intake@fsa.example   analyst@fsa.example   analyst2@fsa.example
                      senior@fsa.example   list-editor@fsa.example   list-approver@fsa.example
                      admin@fsa.example    auditor@fsa.example
                    Machine clients:  kanto-00901 ... kanto-00930
                    """.formatted(password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
