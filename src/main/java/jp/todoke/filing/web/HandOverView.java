package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.Confirmations;
import jp.todoke.filing.usecase.DiscardDraft;
import jp.todoke.filing.usecase.PassOn;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The draft leaves the preparer's hands: to the approver, or given up. */
@Named
@RequestScoped
public class HandOverView {
    private static final String LIST = "/exchange/filing/list.xhtml?faces-redirect=true&done=";

    @Inject
    EditView edit;

    @Inject
    PassOn passOn;

    @Inject
    DiscardDraft discardDraft;

    @Inject
    NextPlace next;

    /**
     * To the approver. What must be corrected is told first; then warnings are asked about.
     *
     * @param confirmed whether the person has said that the warnings on the page are meant so
     */
    public @Nullable String passOn(boolean confirmed) {
        List<Finding> seen = edit.findings();
        edit.tellAll();
        if (!edit.save() || edit.findings().stream().anyMatch(Finding::fatal)) {
            next.is(NextPlace.FINDINGS);
            return null;
        }
        List<Finding> warnings = edit.findings();
        // Only what was shown can have been confirmed.
        if (!warnings.isEmpty() && (!confirmed || !seen.containsAll(warnings))) {
            PrimeFaces.current().executeScript("PF('warnings').show()");
            return null;
        }
        passOn.passOn(edit.filing(), edit.version(), Confirmations.of(warnings));
        return LIST + "PASS_ON";
    }

    public String discard() {
        if (edit.getId() != null) {
            discardDraft.discard(edit.filing(), edit.version());
        }
        return LIST + "DISCARD";
    }
}
