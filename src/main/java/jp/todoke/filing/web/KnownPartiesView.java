package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.usecase.FindReportedParties;
import jp.todoke.filing.usecase.FindReportedParties.Reported;
import org.jspecify.annotations.Nullable;

/** Looks for a party that this exchange has reported before, and takes it into the draft as a copy. */
@Named
@ViewScoped
public class KnownPartiesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OpenDraft draft;

    @Inject
    FindReportedParties findReportedParties;

    private String words = "";
    private ArrayList<Reported> found = new ArrayList<>();
    private boolean searched;

    public void load() {
        draft.read();
    }

    public void search() {
        found = new ArrayList<>(findReportedParties.find(words));
        searched = true;
    }

    public String take(Reported reported) {
        FilingContent before = draft.unchanged();
        draft.save(findReportedParties.taken(before, reported.filing(), reported.index()));
        return draft.form("KNOWN");
    }

    public List<Reported> getFound() {
        return found;
    }

    public boolean isSearched() {
        return searched;
    }

    public int getShortest() {
        return FindReportedParties.SHORTEST;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public @Nullable String getId() {
        return draft.id();
    }

    public void setId(@Nullable String id) {
        draft.is(id);
    }
}
