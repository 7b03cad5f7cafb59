package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.Finding;
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

    @Inject
    WarningsView warnings;

    /** To the approver. What must be corrected is told first; then warnings are asked about. */
    public @Nullable String passOn() {
        edit.tellAll();
        if (!edit.save() || edit.findings().stream().anyMatch(Finding::fatal)) {
            next.is(NextPlace.FINDINGS);
            return null;
        }
        if (!edit.findings().isEmpty()) {
            warnings.ask(edit.findings());
            return show();
        }
        return pass(List.of());
    }

    /** To the approver, after the warnings were confirmed: each one, and only as it was shown. */
    public @Nullable String confirm() {
        List<Finding> before = edit.findings();
        if (!edit.save() || edit.findings().stream().anyMatch(Finding::fatal)) {
            next.is(NextPlace.FINDINGS);
            return null;
        }
        if (!warnings.confirms(edit.findings()) || !before.containsAll(edit.findings())) {
            if (!before.containsAll(edit.findings())) {
                warnings.ask(edit.findings());
            }
            warnings.tellOpen();
            return show();
        }
        return pass(warnings.answers());
    }

    private @Nullable String show() {
        PrimeFaces.current().executeScript("PF('warnings').show()");
        return null;
    }

    private String pass(List<ConfirmedWarning> confirmed) {
        passOn.passOn(edit.filing(), edit.version(), confirmed);
        return LIST + "PASS_ON";
    }

    public String discard() {
        if (edit.getId() != null) {
            discardDraft.discard(edit.filing(), edit.version());
        }
        return LIST + "DISCARD";
    }
}
