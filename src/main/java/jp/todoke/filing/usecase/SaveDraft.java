package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.Redaction;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.Surroundings;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Keeps what is written so far, whatever is wrong with it; only a private key or a seed is not kept. */
@UseCase
@ApplicationScoped
public class SaveDraft {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /**
     * What was kept.
     *
     * @param version to be handed back with the next saving
     * @param notKept findings on texts that were not stored, since they are keys or seeds
     */
    public record Saved(int version, Instant at, List<Finding> notKept) implements Serializable {
        public Saved {
            notKept = List.copyOf(notKept);
        }
    }

    /**
     * Saves.
     *
     * @param version the one that was read or saved last; where somebody else saved since, this refuses and says who and when
     */
    @Permitted(Permission.PREPARE_FILING)
    public Saved save(@Subject FilingId id, int version, FilingContent content) {
        Filing filing = own.filing(id);
        List<Finding> secrets = RuleBook.STANDARD.secrets(content, Surroundings.plain(own.now()));
        FilingContent kept = Redaction.without(content, secrets);
        filing.save(version, kept, own.caller.get(), own.now());
        own.filings.write(filing, kept);
        own.filings.flush();
        if (!secrets.isEmpty()) {
            act.tell("notKept", secrets.size());
        }
        return new Saved(filing.version(), filing.changedAt(), secrets);
    }
}
