package jp.todoke.filing.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.persistence.DraftRequests;
import jp.todoke.filing.usecase.StartFiling.Started;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** How every draft begins; with an Idempotency-Key once only. */
@Dependent
class BeginOnce {
    @Inject
    Own own;

    @Inject
    DraftRequests requests;

    @Inject
    CurrentAct act;

    /** A draft that says this, of the calling exchange. Where it was written tells nothing of how it will be submitted. */
    Filing begin(FilingContent content) {
        Filing filing = Filing.start(own.exchange(), Channel.WEB.name(), content, own.caller.get(), own.now());
        own.filings.add(filing);
        own.filings.write(filing, content);
        return filing;
    }

    /**
     * Begins a draft, or finds the one that was begun with this key.
     *
     * @param key the caller's Idempotency-Key, null for none
     * @param asked everything that was asked for, to tell a resend from another request
     */
    Started once(@Nullable String key, String asked, Supplier<Filing> begin) {
        if (key == null) {
            return started(begin.get(), false);
        }
        String hash = ContentJson.hash(asked.getBytes(UTF_8));
        own.filings.inTurn(own.exchange(), "draft " + key);
        Optional<DraftRequests.Earlier> earlier = requests.byKey(own.exchange(), key);
        if (earlier.isEmpty()) {
            Filing filing = begin.get();
            requests.add(key, hash, filing);
            return started(filing, false);
        }
        if (!earlier.get().asked().equals(hash)) {
            throw Refusal.invalid("filing.refusal.keyReused");
        }
        act.tell("replayed", true);
        return started(own.filing(earlier.get().draft()), true);
    }

    private Started started(Filing filing, boolean before) {
        own.filings.flush();
        act.tell("draft", filing.id());
        return new Started(filing.id(), filing.version(), before);
    }
}
