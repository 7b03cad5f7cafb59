package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.Confirmations;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** Hands a draft to the approver. */
@UseCase
@ApplicationScoped
public class PassOn {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /**
     * Passes it on; refuses with all findings where one is fatal, and where a warning is not confirmed.
     *
     * @param confirmed the warnings that are meant so; they become part of the content, for the approver and the authority.
     *     {@code null}: those that the draft confirms already
     */
    @Permitted(Permission.PREPARE_FILING)
    public void passOn(@Subject FilingId id, int version, @Nullable Collection<ConfirmedWarning> confirmed) {
        Filing filing = own.filing(id);
        FilingContent draft = own.filings.draft(filing);
        FilingContent content = confirmed == null ? draft : Confirmations.with(draft, confirmed);
        List<Finding> findings = own.check(id, content, true);
        act.tell("findings", findings.size());
        filing.passOn(version, content, findings, own.caller.get(), own.now());
        own.filings.write(filing, content);
    }
}
