package jp.todoke.ledger.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.TreeMap;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.Times;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.gate.Act;
import org.jspecify.annotations.Nullable;

/** Writes every act that the gate reports into the ledger, in the transaction in which it is reported. */
@ApplicationScoped
public class ActRecorder {

    private static final int LONGEST = 500;
    private static final int SALT_BYTES = 16;

    @Inject
    LedgerTables tables;

    void record(@Observes Act act) {
        tables.record(event(act));
    }

    static LedgerEvent event(Act act) {
        TreeMap<String, String> details = new TreeMap<>();
        act.details().forEach((name, code) -> details.put(storable(name), storable(code)));
        // Proofs hand out the leaf hashes of neighbouring events. Ids, codes and times can be guessed; this cannot.
        details.put("salt", Secrets.random(SALT_BYTES));
        return new LedgerEvent(
                0,
                Times.stored(act.at()),
                act.name(),
                act.permission().name(),
                act.outcome().name(),
                optional(act.reason()),
                known(act.caller().account()),
                act.caller().kind().name(),
                act.caller().exchange(),
                optional(act.subject()),
                details,
                act.channel().name(),
                known(act.caller().address()));
    }

    /** The kernel writes "-" for nobody and nowhere. */
    private static @Nullable String known(String text) {
        return text.equals("-") ? null : storable(text);
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    /** Subjects of refused acts may be anything a caller sent; what PostgreSQL cannot hold must not lose the event. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .limit(LONGEST)
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
