package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** Begins a draft. */
@UseCase
@ApplicationScoped
public class StartFiling {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /** What a new draft says already. */
    static FilingContent beginning() {
        return ContentTree.read(Map.of("reportCode", "STR", "filingKind", "INITIAL", "urgency", "ROUTINE"))
                .content();
    }

    /** The new draft, and its version for the first saving. */
    public record Started(FilingId id, int version) {}

    @Permitted(Permission.PREPARE_FILING)
    public Started start() {
        FilingContent content = beginning();
        Filing filing = Filing.start(own.exchange(), Channel.WEB.name(), content, own.caller.get(), own.now());
        own.filings.add(filing);
        own.filings.write(filing, content);
        act.about(filing.id());
        own.filings.flush();
        return new Started(filing.id(), filing.version());
    }
}
