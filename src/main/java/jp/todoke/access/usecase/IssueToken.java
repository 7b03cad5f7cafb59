package jp.todoke.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.todoke.access.domain.Passwords;
import jp.todoke.access.persistence.MachineClients;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** A machine client gets a token for its id and secret: OAuth 2.0 client credentials (RFC 6749 §4.4). */
@UseCase
@ApplicationScoped
public class IssueToken {
    @Inject
    MachineClients clients;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** A bearer token, good for {@code lifetime}; {@code scopes} are those granted. */
    public record Token(String value, Duration lifetime, String scopes) {}

    /**
     * Refuses with {@code access.refusal.client} (wrong id or secret) and {@code access.refusal.scope} (a scope the client
     * does not have).
     *
     * @param scopes wanted scopes, divided by spaces; all that the client has where {@code null}
     */
    @Permitted(Permission.SIGN_IN)
    public Token issue(@Subject String id, String secret, @Nullable String scopes) {
        Optional<MachineClients.Client> client = clients.byId(id);
        if (client.isEmpty()) {
            Passwords.pretend(secret);
            throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, "access.refusal.client");
        }
        if (!Passwords.matches(secret, client.get().secretHash())
                || client.get().suspended()) {
            throw new Refusal(Refusal.Kind.UNKNOWN_CALLER, "access.refusal.client");
        }
        List<String> has = Arrays.asList(client.get().scopes().split(" "));
        Set<String> granted = new LinkedHashSet<>(has);
        if (scopes != null && !scopes.isBlank()) {
            Set<String> wanted =
                    new LinkedHashSet<>(Arrays.asList(scopes.strip().split("\\s+")));
            if (!granted.containsAll(wanted)) {
                throw new Refusal(Refusal.Kind.MALFORMED, "access.refusal.scope");
            }
            granted = wanted;
        }
        String given = String.join(" ", granted);
        Duration lifetime = Settings.duration("todoke.token.lifetime", Duration.ofHours(1));
        String value = Secrets.random(32);
        Instant now = clock.instant();
        clients.addToken(value, id, given, now, now.plus(lifetime));
        act.tell("scopes", given);
        return new Token(value, lifetime, given);
    }
}
