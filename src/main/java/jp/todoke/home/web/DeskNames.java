package jp.todoke.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.todoke.home.usecase.ReadDesk;
import jp.todoke.platform.web.Language;

/**
 * Names of exchanges as headers show them, remembered for some minutes: every page shows one, and asking the register
 * each time would fill the ledger with acts that nobody did. Kept by exchange, and only the caller's own is ever asked.
 */
@ApplicationScoped
public class DeskNames {
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Inject
    ReadDesk readDesk;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private record Name(String japanese, String english, Instant until) {}

    private final Map<String, Name> names = new ConcurrentHashMap<>();

    /** The name of the caller's own exchange in the reader's language; its id where it is not in the register. */
    String own(String exchange) {
        Instant now = clock.instant();
        Name known = names.get(exchange);
        if (known == null || known.until().isBefore(now)) {
            Instant until = now.plus(KEPT);
            known = readDesk.read()
                    .map(found -> new Name(found.nameJa(), found.nameEn(), until))
                    .orElse(new Name(exchange, exchange, until));
            names.put(exchange, known);
        }
        return language.pick(known.japanese(), known.english());
    }
}
