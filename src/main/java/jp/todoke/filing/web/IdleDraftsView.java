package jp.todoke.filing.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.filing.IdleDraft;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.filing.usecase.TakeUpDraft;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;

/** Above the list of filings: drafts that are put aside soon, and those that are. */
@Named("idleDraftsView")
@RequestScoped
public class IdleDraftsView {
    @Inject
    ListFilings listFilings;

    @Inject
    TakeUpDraft takeUpDraft;

    @Inject
    CurrentCaller caller;

    private List<IdleDraft> drafts = List.of();

    @PostConstruct
    void read() {
        if (caller.get().may(Permission.PREPARE_FILING)) {
            drafts = listFilings.idle();
        }
    }

    /** To be put aside soon. */
    public List<IdleDraft> getWarned() {
        return drafts.stream().filter(draft -> draft.archivedAt() == null).toList();
    }

    /** Put aside. */
    public List<IdleDraft> getArchived() {
        return drafts.stream().filter(draft -> draft.archivedAt() != null).toList();
    }

    /** Takes one up again, and opens it. */
    public String takeUp(String id) {
        takeUpDraft.takeUp(AskedFiling.id(id));
        return "/exchange/filing/edit.xhtml?faces-redirect=true&id=" + AskedFiling.id(id);
    }
}
